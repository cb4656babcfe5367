import type { FolderView } from '../../usecases/startFolder.ts';
import { formats } from '../formats.ts';
import { type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { asset, type Frame, formToken, layout } from '../layout.ts';
import { claimName } from '../official/claimPieces.ts';
import { evidenceWords } from '../words/evidenceWords.ts';
import { speak } from '../words/speak.ts';

/** An inspection folder: to have it made, how far it has come, the way to it. */
export function folderPage(frame: Frame, view: FolderView): string {
  const { language } = frame;
  const [say, f] = [speak(evidenceWords, language), formats(language)];
  const { id, scope } = view;
  const year = 'schoolYear' in scope.subject;
  const title = year ? say('folderOfYear', { year: id }) : say('folderOfClaim');
  const [first] = scope.claims;
  return layout({
    ...frame,
    title,
    ...(first && { term: f.period(first.periodId) }),
    head: html`<link rel="stylesheet" href="${asset('evidence.css')}">`,
    scripts: ['folder.js'],
    main: html`
${first ? html`<p class="no-print"><a href="/claims/${first.id}?tab=documents">${icons.left} ${claimName(first, language)}</a></p>` : ''}
<h1>${title}</h1>
<p>${say('folderLead')}</p>
<dl class="summary-list"><div><dt>${say('folderHolds')}</dt><dd>${scope.claims.map((claim) => html`${claimName(claim, language)}<br>`)}${f.day(scope.range.from)}–${f.day(scope.range.to)}</dd></div></dl>
<div id="folder" aria-live="polite">${standing(frame, view)}</div>`,
  });
}

function standing(frame: Frame, { id, work, stalled, old }: FolderView): Html {
  const { language } = frame;
  const [say, f] = [speak(evidenceWords, language), formats(language)];
  const make = (words: string, kind = '') =>
    html`<form method="post" action="/folders/${id}">${formToken(frame)}<button class="button${kind}">${words}</button></form>`;
  if (!work) return html`<p>${say('folderNone')}</p>${make(say('folderMake'))}`;
  if (work.state === 'failed' || stalled)
    return html`<div class="notice notice--error"><p>${icons.error} ${say('folderFailed')}</p></div>${make(say('folderAgain'))}`;
  if (work.state === 'making') {
    const { done, total } = work;
    const words =
      total === 0
        ? say('folderBegins')
        : say('folderMaking', { done: f.number(done), total: f.number(Math.max(total, done)) });
    return html`<div class="card" data-making><p id="making">${words}</p>
<progress aria-labelledby="making" max="${Math.max(total, done, 1)}" value="${done}"></progress>
<p class="no-print"><a class="button button--quiet" href="/folders/${id}">${say('folderLook')}</a></p></div>`;
  }
  if (old)
    return html`<p>${say('folderOld', { time: f.dateTime(work.startedAt) })}</p>${make(say('folderAgain'))}`;
  const file = id.includes('.')
    ? `/api/v1/claims/${id}/inspection-folder`
    : `/api/v1/school-years/${id}/inspection-folder`;
  const size = `${f.number(Math.max(1, Math.round(work.bytes / 1000)))} kB`;
  return html`<div class="notice notice--success"><p>${icons.check} ${say('folderReady', { done: f.number(work.done), size, time: f.dateTime(work.startedAt) })}</p>
<p class="row"><a class="button" href="${file}">${icons.file} ${say('folderDownload')}</a></p><p>${say('folderKept')}</p></div>
${make(say('folderAgain'), ' button--quiet')}`;
}
