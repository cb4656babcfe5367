import { type Disposal, type DisposalEvent, noticeDays, type PersonalStep } from '../../domain/disposals.ts';
import { samePerson } from '../../domain/people.ts';
import { type KeepingPart, type KeptKind, keepingParts, keptKinds } from '../../domain/retention.ts';
import type { KeepingView, RetentionView } from '../../usecases/readRetention.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { asset, type Frame, formToken, layout } from '../layout.ts';
import { authorText } from '../official/claimTrail.ts';
import {
  disposalStateWords,
  keptKindWords,
  partLawWords,
  partWords,
  retentionWords,
  savedStepWords,
} from '../words/retentionWords.ts';
import { type Say, speak } from '../words/speak.ts';

type Asked = {
  readonly saved?: PersonalStep | undefined;
  /** Whether an announcement found nothing to list. */
  readonly empty?: true;
  /** A step that could not be taken as it was asked for. */
  readonly wrong?: {
    readonly id: string;
    readonly step: PersonalStep;
    readonly mistakes: readonly FieldMistake[];
  };
};
type Told = {
  readonly frame: Frame;
  readonly view: RetentionView;
  readonly asked: Asked;
  readonly say: Say<typeof retentionWords>;
};

/** The field of the reason why a deletion is stopped or held. */
export const reasonField = (id: string, step: PersonalStep): string => `${step}-${id.replace('.', '-')}`;

/** What is due to be deleted and what was decided about it, what is still kept, what has gone, and by which law. */
export function retentionPage(frame: Frame, view: RetentionView, asked: Asked = {}): string {
  const { language } = frame;
  const [say, f] = [speak(retentionWords, language), formats(language)];
  const told = { frame, view, asked, say };
  const mistakes = asked.wrong?.mistakes ?? [];
  const { documentsYears, vouchersYears } = view.retention;
  const gone = view.keepings.filter(({ disposal }) => disposal?.state === 'deleted');
  const due = view.keepings.filter((each) => isDue(each) && !gone.includes(each));
  const kept = view.keepings.filter((each) => !isDue(each) && !gone.includes(each));
  const next = kept
    .flatMap(({ standing }) => (standing.kind === 'dated' ? standing.keepUntil : []))
    .sort()[0];
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong') : say('title'),
    head: html`<link rel="stylesheet" href="${asset('evidence.css')}">`,
    main: html`
${errorSummary(mistakes, language)}
<h1>${say('title')}</h1>
${asked.saved ? html`<div class="notice notice--success" role="status"><p>${icons.check} ${savedStepWords[asked.saved][language]}</p></div>` : ''}
${asked.empty ? html`<div class="notice notice--info" role="status"><p>${icons.info} ${say('empty')}</p></div>` : ''}
<p>${say('lead', { documents: f.number(documentsYears), vouchers: f.number(vouchersYears), notice: f.number(noticeDays) })} <a href="/settings#part-keeping">${say('years')}</a></p>
<h2>${say('dueTitle')}</h2>
${
  due.length > 0
    ? html`<ul class="cards disposals">${due.map((each) => card(told, each))}</ul>`
    : html`<p>${next ? say('noneDue', { day: f.day(next) }) : say('noneDated')}</p>`
}
${kept.length > 0 ? html`<h2>${say('nextTitle')}</h2>${keptTable(told, kept)}` : ''}
${gone.length > 0 ? html`<h2>${say('goneTitle')}</h2><ul class="cards disposals">${gone.map((each) => goneCard(told, each))}</ul>` : ''}
<details class="rules"><summary>${say('rules')}</summary><div class="inside">${rulesTable(told)}
<p>${say('forGood')}</p><p>${say('locked')}</p></div></details>`,
  });
}

const isDue = ({ standing, disposal }: KeepingView): boolean =>
  (standing.kind === 'dated' && standing.due) || disposal?.state === 'held';

const nameOf = ({ frame }: Told, { periodId, part }: KeepingView): string =>
  `${formats(frame.language).period(periodId)}: ${partWords[part][frame.language]}`;

const totalOf = (event: DisposalEvent | undefined): number =>
  Object.values(event?.list?.counts ?? {}).reduce((sum, count) => sum + count, 0);

const last = (disposal: Disposal | null, step: DisposalEvent['step']) =>
  disposal?.events.findLast((event) => event.step === step);

function card(told: Told, keeping: KeepingView): Html {
  const { frame, say } = told;
  const { disposal, standing, part } = keeping;
  const { language } = frame;
  const f = formats(language);
  const state = disposal?.state ?? 'kept';
  const announced = state === 'kept' || state === 'held' ? undefined : last(disposal, 'announce');
  const confirmed = state === 'confirmed' || state === 'deleting' ? last(disposal, 'confirm') : undefined;
  const words = (event: DisposalEvent) => ({
    time: f.dateTime(event.at),
    who: authorText(event.by, language),
  });
  return html`<li class="card" id="${anchor(keeping.id)}">
<div class="row row--apart"><h3 class="first">${nameOf(told, keeping)}</h3>${state === 'kept' ? '' : html`<span class="tag ${state === 'held' ? '' : 'tag--warn'}">${disposalStateWords[state][language]}</span>`}</div>
<dl class="summary-list">
${standing.kind === 'dated' ? html`<div><dt>${say('completed')}</dt><dd>${String(standing.completedIn)}</dd></div><div><dt>${say('until')}</dt><dd>${f.day(standing.keepUntil)}</dd></div>` : ''}
<div><dt>${say('law')}</dt><dd>${partLawWords[part][language]}</dd></div></dl>
${announced ? html`<p>${say('announcedAt', words(announced))}</p>${countsTable(told, announced, say('listTitle'))}${listLink(told, keeping)}` : ''}
${confirmed ? html`<p>${say('confirmedAt', words(confirmed))}</p>` : ''}
${state === 'held' ? html`<p>${icons.info} ${say('held', { words: last(disposal, 'hold')?.words ?? '' })}</p>` : ''}
${state === 'deleting' ? html`<p>${say('deleting')}</p>` : keeping.goesOn ? html`<p><strong>${say('goesOn', { day: f.day(keeping.goesOn) })}</strong></p>` : ''}
${steps(told, keeping, announced)}
</li>`;
}

const anchor = (id: string): string => id.replace('.', '-');

/** What the caller may do now: one plain act, and what keeps things behind a fold. */
function steps(told: Told, { id, disposal }: KeepingView, announced: DisposalEvent | undefined): Html {
  const { frame, say } = told;
  const { actor, language } = frame;
  const state = disposal?.state ?? 'kept';
  if (!actor?.roles.some((role) => role === 'official' || role === 'administrator'))
    return state === 'announced' ? html`<p>${say('waits')}</p>` : html``;
  const form = (step: PersonalStep, content: Html) =>
    html`<form method="post" action="/retention">${formToken(frame)}<input type="hidden" name="id" value="${id}"><input type="hidden" name="step" value="${step}">${content}</form>`;
  const reasoned = (step: 'stop' | 'hold', hint: Html | string = '') => {
    const field = reasonField(id, step);
    const wrong = told.asked.wrong?.id === id && told.asked.wrong.step === step;
    const mistakes = wrong ? (told.asked.wrong?.mistakes ?? []) : [];
    return html`<details ${flag('open', wrong)}><summary>${say(step)}</summary><div class="inside">${form(
      step,
      html`<div class="field"><label for="${field}">${say('reason')}</label>${hint}${fieldError(field, mistakes)}
<input id="${field}" name="words" type="text" maxlength="500"${described(field, mistakes)}></div><button class="button button--quiet">${say(step)}</button>`,
    )}</div></details>`;
  };
  const hold = () => reasoned('hold', html`<p class="hint">${say('holdHint')}</p>`);
  if (state === 'held')
    return form('release', html`<button class="button button--quiet">${say('release')}</button>`);
  if (state === 'kept')
    return html`${form('announce', html`<p class="hint">${say('announceHint')}</p><button class="button">${say('announce')}</button>`)}${hold()}`;
  if (state === 'announced' && announced) {
    const count = formats(language).number(totalOf(announced));
    const own = samePerson(announced.by, actor);
    return html`${
      own
        ? html`<p>${icons.info} ${say('another')}</p>`
        : form(
            'confirm',
            html`<input type="hidden" name="list" value="${announced.list?.sha256 ?? ''}"><button class="button button--danger">${say('confirm', { count })}</button>`,
          )
    }${reasoned('stop')}${hold()}`;
  }
  return state === 'confirmed' ? html`${reasoned('stop')}${hold()}` : html``;
}

function countsTable({ frame, say }: Told, event: DisposalEvent, caption: string): Html {
  const { language } = frame;
  const f = formats(language);
  const rows = Object.entries(event.list?.counts ?? {}) as [KeptKind, number][];
  return html`<table class="table"><caption>${caption}</caption><thead><tr><th scope="col">${say('record')}</th><th scope="col" class="num">${say('count')}</th></tr></thead>
<tbody>${rows.map(([kind, count]) => html`<tr><th scope="row">${keptKindWords[kind][language]}</th><td class="num">${f.number(count)}</td></tr>`)}</tbody>
<tfoot><tr><th scope="row">${say('total')}</th><td class="num">${f.number(totalOf(event))}</td></tr></tfoot></table>`;
}

const listLink = ({ say }: Told, { id }: KeepingView): Html =>
  html`<p class="no-print"><a href="/api/v1/retention/${id}/list.csv">${icons.file} ${say('csv')}</a></p>`;

/** A row for each term: its documents and its vouchers beside each other, or why neither has a date yet. */
function keptTable(told: Told, kept: readonly KeepingView[]): Html {
  const { frame, say } = told;
  const { language } = frame;
  const f = formats(language);
  const terms = [...new Set(kept.map(({ periodId }) => periodId))];
  const cells = (periodId: string): Html => {
    const mine = kept.filter((each) => each.periodId === periodId);
    const [first] = mine;
    if (first?.standing.kind === 'open') {
      const { reason, claimIds } = first.standing;
      const [claim = ''] = claimIds;
      return html`<td>–</td><td colspan="2">${reason === 'may-be-claimed' ? say('openTerm') : html`<a href="/claims/${claim}?tab=afterwards">${say('openClaim', { claims: claimIds.join(', ') })}</a>`}</td>`;
    }
    const until = (part: KeepingPart) => {
      const standing = mine.find((each) => each.part === part)?.standing;
      return html`<td>${standing?.kind === 'dated' ? f.day(standing.keepUntil) : html`<span class="soft">–</span>`}</td>`;
    };
    const completed = first?.standing.kind === 'dated' ? String(first.standing.completedIn) : '–';
    return html`<td>${completed}</td>${keepingParts.map(until)}`;
  };
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('nextTitle')}"><table class="table"><thead><tr><th scope="col">${say('term')}</th><th scope="col">${say('completed')}</th>${keepingParts.map((part) => html`<th scope="col">${say(`${part}Until`)}</th>`)}</tr></thead>
<tbody>${terms.map((periodId) => html`<tr><th scope="row">${f.period(periodId)}</th>${cells(periodId)}</tr>`)}</tbody></table></div>`;
}

function goneCard(told: Told, keeping: KeepingView): Html {
  const { frame, say } = told;
  const { language } = frame;
  const f = formats(language);
  const finish = last(keeping.disposal, 'finish');
  const announced = last(keeping.disposal, 'announce');
  if (!finish?.result || !announced) return html``;
  const { gone, changed, locked } = finish.result;
  return html`<li class="card" id="${anchor(keeping.id)}"><div class="row row--apart"><h3 class="first">${nameOf(told, keeping)}</h3><span class="tag">${disposalStateWords.deleted[language]}</span></div>
<p>${say('deletedAt', { time: f.dateTime(finish.at), gone: f.number(gone) })}</p>
${changed + locked > 0 ? html`<p>${icons.alert} ${say('left', { changed: f.number(changed), locked: f.number(locked) })}</p>` : ''}
<details><summary>${say('listGone')}</summary><div class="inside">${countsTable(told, announced, say('listGone'))}${listLink(told, keeping)}</div></details>
<p class="small soft">${say('tombstone')}</p></li>`;
}

function rulesTable({ frame, view, say }: Told): Html {
  const { language } = frame;
  const years: Readonly<Record<KeepingPart, number>> = {
    documents: view.retention.documentsYears,
    vouchers: view.retention.vouchersYears,
  };
  const kinds = (part: KeepingPart) =>
    (Object.keys(keptKinds) as KeptKind[]).filter((kind) => keptKinds[kind] === part);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${say('rules')}"><table class="table"><thead><tr><th scope="col">${say('record')}</th><th scope="col">${say('until')}</th><th scope="col">${say('law')}</th></tr></thead>
<tbody>${keepingParts.map((part) =>
    kinds(part).map(
      (kind) =>
        html`<tr><th scope="row">${keptKindWords[kind][language]}</th><td>${say('yearsKept', { years: String(years[part]) })}</td><td>${partLawWords[part][language]}</td></tr>`,
    ),
  )}</tbody></table></div>`;
}
