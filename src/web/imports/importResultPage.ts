import { isApproved } from '../../domain/claims.ts';
import { type Fate, fates } from '../../domain/imports.ts';
import { fill } from '../../domain/texts.ts';
import type { RowResult } from '../../usecases/importDays.ts';
import type { ImportedFile } from '../../usecases/importFile.ts';
import type { CsvWriter } from '../../usecases/ports.ts';
import type { ImportsAtHand } from '../../usecases/readImports.ts';
import { formats } from '../formats.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { fateWords, importReasonWords, importWords, tellingWords } from '../words/importWords.ts';
import { type Say, speak } from '../words/speak.ts';

/** So many rows are shown; nobody reads more, and the rest is in the file of rows that were not taken. */
const mostShown = 200;

/** The file as it was sent: it goes along in the form, so that what was looked at is what is imported. */
export type SentFile = {
  readonly name: string;
  /** In base64. */
  readonly content: string;
  readonly profile: string;
  readonly policy: string;
  /** When it was first looked at. */
  readonly since: string;
};

type View = {
  readonly result: ImportedFile;
  readonly sent: SentFile;
  readonly show: Fate | null;
  readonly writeCsv: CsvWriter;
};

/** What each row of a file would become, or became: the sums, what needs somebody first, every row with its reason. */
export function importResultPage(frame: Frame, atHand: ImportsAtHand, view: View): string {
  const { language } = frame;
  const { result, sent } = view;
  const say = speak(importWords, language);
  const f = formats(language);
  const dry = result.mode === 'dry-run';
  const profile = atHand.profiles.find((each) => each.id === result.profileId)?.value;
  const title = dry ? say('previewTitle') : say('resultTitle');
  const parts = dry ? partsOf(result) : null;
  const separator = (['semicolon', 'comma', 'tab'] as const).find((each) => each === result.separator);
  return layout({
    ...frame,
    title,
    scripts: parts ? ['imports.js'] : [],
    main: html`
<h1>${title}</h1>
<p class="soft">${say('fileRead', {
      file: sent.name,
      profile: profile?.names[language] ?? result.profileId,
      encoding: result.encoding,
      separator: say(separator ?? 'semicolon'),
    })}</p>
<dl class="figures"><div><dt>${say('sent')}</dt><dd>${f.number(result.counts.sent)}</dd></div>
${fates.map((fate) => html`<div><dt>${fateWords[fate][language]}</dt><dd>${f.number(result.counts[fate])}</dd></div>`)}</dl>
<form id="again" method="post" action="/imports" enctype="multipart/form-data"${parts ? html` data-head="${String(parts.head)}" data-days="${parts.days}"` : ''}>${formToken(frame)}
<input type="hidden" name="since" value="${sent.since}">
<input type="hidden" name="name" value="${sent.name}"><input type="hidden" name="profile" value="${sent.profile}">
<input type="hidden" name="policy" value="${sent.policy}"><input type="hidden" name="content" value="${sent.content}"></form>
${profile && profile.tells !== 'served' ? notice('alert', say('notServed', { telling: tellingWords[profile.tells][language] })) : ''}
${result.claims
  .filter((claim) => isApproved(claim.state))
  .map((claim) => notice('alert', say('claimChanged', { days: f.number(claim.days), claim: claim.id })))}
${dry ? nextStep(frame, result, say) : outcome(frame, result, say)}
${parts ? progress(say) : ''}
${unknownOnes(say('unknownCustomers'), result.unknown.customers)}
${unknownOnes(say('unknownArticles'), result.unknown.articles)}
${
  frame.actor?.roles.includes('official') &&
  result.unknown.customers.length + result.unknown.articles.length > 0
    ? html`<p><a href="/imports/profiles/${result.profileId}">${say('settleThere')}</a></p>`
    : ''
}
${rowsOf(frame, atHand, view, say)}
<p><a href="/imports">${say('another')}</a></p>`,
  });
}

/** Fewer rows than this go in at once. */
const fewRows = 300;

/**
 * Where the days that would be written stand in the file, for the script that sends them part by part: `line`, or
 * `line+lines` for a row of several (0: to the end), a day's rows parted by commas, the days by blanks. Null where the
 * file goes in at once.
 */
function partsOf({ rows, encoding, counts }: ImportedFile): { head: number; days: string } | null {
  if (counts.created + counts.updated < fewRows || encoding.startsWith('utf-16')) return null;
  const lines = rows.map(({ row }) => row);
  const place = (index: number) => {
    const length = (lines[index + 1] ?? lines[index]!) - lines[index]!;
    return length === 1 ? String(lines[index]) : `${lines[index]}+${length}`;
  };
  const days = new Map<string, string[]>();
  for (const [index, { siteId, date, fate }] of rows.entries())
    if (fate === 'created' || fate === 'updated') {
      const day = `${siteId} ${date}`;
      days.set(day, [...(days.get(day) ?? []), place(index)]);
    }
  return { head: lines[0]! - 1, days: [...days.values()].map((each) => each.join(',')).join(' ') };
}

/** How far one has come; shown by the script, which also fills in the words. */
function progress(say: Say<typeof importWords>): Html {
  const hole = { done: '{done}', total: '{total}' };
  return html`<section id="sending" class="card" aria-labelledby="sending-title" hidden><h2 id="sending-title">${say('sendingTitle')}</h2>
<p role="status" data-running="${say('sending', hole)}" data-stopped="${say('sendingStopped', hole)}" data-failed="${say('sendingFailed', hole)}"></p>
<progress aria-labelledby="sending-title" value="0"></progress>
<p class="soft small">${say('sendingMore')}</p>
<p class="buttons"><button type="button" class="button button--quiet" data-stop="${say('sendingStop')}" data-on="${say('sendingOn')}">${say('sendingStop')}</button></p></section>`;
}

function notice(kind: 'success' | 'alert' | 'error', words: string, more: Html = html``): Html {
  const icon = kind === 'success' ? icons.check : icons.alert;
  return html`<div class="notice notice--${kind}"><p>${icon} ${words}</p>${more}</div>`;
}

const button = (name: string, value: string, words: string, kind = '') =>
  html`<p class="buttons"><button class="button ${kind}" form="again" name="${name}" value="${value}">${words}</button></p>`;

const wrongRows = (rows: readonly RowResult[]) =>
  rows.filter(({ fate, reasons }) => fate === 'rejected' && reasons[0]?.code !== 'all-or-nothing').length;

function nextStep(
  { language }: Frame,
  { counts, policy, rows }: ImportedFile,
  say: Say<typeof importWords>,
): Html {
  const f = formats(language);
  const act = counts.created + counts.updated;
  if (act > 0) return button('act', 'commit', say('commit', { rows: f.number(act) }), 'button--big');
  const wrong = wrongRows(rows);
  if (policy === 'all-or-nothing' && wrong > 0 && wrong < counts.rejected)
    return notice(
      'error',
      say('stopped', { rows: f.number(wrong) }),
      button('policy', 'good-rows', say('tryGoodRows'), 'button--secondary'),
    );
  return notice('alert', say('nothingToDo'));
}

function outcome(
  { language }: Frame,
  { counts, rows, written }: ImportedFile,
  say: Say<typeof importWords>,
): Html {
  const f = formats(language);
  const late = rows.filter(({ reasons }) => reasons[0]?.code === 'not-reached').length;
  const { created, updated } = counts;
  return html`${
    written
      ? notice('success', say('saved', { created: f.number(created), updated: f.number(updated) }))
      : notice('alert', say('nothingWritten'))
  }${late > 0 ? notice('alert', say('notAll', { rows: f.number(late) }), button('act', 'commit', say('again'))) : ''}`;
}

function unknownOnes(title: string, numbers: readonly string[]): Html {
  if (numbers.length === 0) return html``;
  return html`<h2>${title}</h2><p>${numbers.slice(0, mostShown).join(', ')}${numbers.length > mostShown ? ' …' : ''}</p>`;
}

/** For sorting: those first that somebody has to do something about. */
export const needsFirst = ({ fate, reasons }: RowResult): number =>
  fate === 'rejected' ? (reasons[0]?.code === 'all-or-nothing' ? 2 : 0) : fate === 'updated' ? 1 : 3;

/** Why a row met its fate, in words. */
export function reasonsOf({ reasons }: RowResult, language: Frame['language']): string {
  return reasons.map(({ code, detail }) => fill(importReasonWords[code][language], { detail })).join('; ');
}

function rowsOf(
  frame: Frame,
  { siteNames }: ImportsAtHand,
  { result, show, writeCsv }: View,
  say: Say<typeof importWords>,
): Html {
  const { language } = frame;
  const f = formats(language);
  const why = (row: RowResult) => reasonsOf(row, language);
  const siteOf = ({ siteId }: RowResult) => (siteId === null ? '–' : (siteNames.get(siteId) ?? siteId));
  const wanted = result.rows.filter(({ fate }) => show === null || fate === show);
  const shown = wanted.toSorted((one, other) => needsFirst(one) - needsFirst(other)).slice(0, mostShown);
  const tags = { created: 'tag--ok', updated: 'tag--info', unchanged: '', rejected: 'tag--bad' } as const;
  const refused = result.rows.filter(({ fate }) => fate === 'rejected');
  const file = writeCsv([
    [say('row'), say('site'), say('day'), say('why')],
    ...refused.map((row) => [String(row.row), siteOf(row), row.date ?? '', why(row)]),
  ]);
  return html`<h2 id="rows">${say('rows')}</h2>
${
  result.mode === 'dry-run'
    ? html`<p class="search"><label for="show">${say('show')}</label> <select id="show" name="show" form="again">
<option value="">${say('showAll')}</option>${fates.map(
        (fate) =>
          html`<option value="${fate}" ${flag('selected', fate === show)}>${fateWords[fate][language]}</option>`,
      )}</select> <button class="button button--secondary" form="again" name="act" value="preview">${say('showButton')}</button></p>`
    : ''
}
<p class="soft small">${say('shown', { shown: f.number(shown.length), total: f.number(wanted.length) })}</p>
<div class="scroll" tabindex="0" role="region" aria-labelledby="rows"><table class="table">
<thead><tr><th scope="col" class="num">${say('row')}</th><th scope="col">${say('fate')}</th><th scope="col">${say('site')}</th>
<th scope="col">${say('day')}</th><th scope="col">${say('why')}</th></tr></thead>
<tbody>${shown.map(
    (row) => html`<tr><th scope="row" class="num">${row.row}</th>
<td><span class="tag ${tags[row.fate]}">${fateWords[row.fate][language]}</span></td>
<td>${siteOf(row)}</td><td>${row.date === null ? '–' : f.day(row.date)}</td><td>${why(row)}</td></tr>`,
  )}</tbody></table></div>
${
  refused.length > 0
    ? html`<p><a download="rows.csv" href="data:text/csv;charset=utf-8,${encodeURIComponent(file)}">${icons.file} ${say('download')}</a></p>`
    : ''
}`;
}
