import { samePerson } from '../../domain/people.ts';
import { productGroups } from '../../domain/products.ts';
import { shippedRatePeriods } from '../../domain/rates.ts';
import { groupWords } from '../../domain/schemeTexts.ts';
import { type RatePeriod, type Settings, withDraft } from '../../domain/settings.ts';
import { fill } from '../../domain/texts.ts';
import type { SettingsAtHand } from '../../usecases/openSettings.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { choiceWords, fieldWords, partWords, settingWords } from '../words/settingWords.ts';
import { speak } from '../words/speak.ts';
import { deadlines, deadlineTable } from './deadlines.ts';
import { freeParts, kindOf, type Part, parts, textOf } from './settingFields.ts';
import { input, nameOf, type On, reasonFields, type SettingsView, shown } from './settingPieces.ts';
import { settingVersions } from './settingVersions.ts';
import { triedDraft } from './triedDraft.ts';

/** The rules as sentences with their source and history; the change that waits; a form for each part. */
export function settingsPage(frame: Frame, hand: SettingsAtHand, view: SettingsView = {}): string {
  const say = speak(settingWords, frame.language);
  const { record } = hand;
  const mistakes = view.wrong?.mistakes ?? [];
  const mayKeep = frame.actor?.roles.some((role) => role === 'official' || role === 'administrator') ?? false;
  const on = record && { frame, hand, record, say, view, mayKeep };
  const saved = view.saved === 'now' ? say('savedNow') : view.saved === 'draft' ? say('savedDraft') : null;
  return layout({
    ...frame,
    title: mistakes.length > 0 ? say('titleWrong') : say('title'),
    main: html`${errorSummary(mistakes, frame.language)}
<h1>${say('title')}</h1>
${saved ? html`<div class="notice notice--success" role="status"><p>${saved}</p></div>` : ''}
<p>${say('lead')}</p>
${
  on
    ? html`${on.record.value.draft ? draftCard(on) : ''}${(Object.keys(parts) as Part[]).map((part) => html`${partCard(on, part)}${part === 'rules' ? html`${decrees(on)}${deadlines(on)}` : ''}`)}${settingVersions(on)}`
    : html`<p>${say('none')}</p>`
}`,
  });
}

/** When and by whom the field got what it has: the first of the last versions that agree. */
function origin(on: On, field: string) {
  const { versions } = on.record;
  const texts = versions.map(({ value }) => textOf({ ...value, draft: null }, field, on.hand.today));
  const at = texts.findLastIndex((text) => text !== texts.at(-1)) + 1;
  const version = versions[at]!;
  const draft = versions[at - 1]?.value.draft;
  const two = draft && version.value.draft === null ? draft : null;
  return { version, draft: two };
}

function draftCard(on: On): Html {
  const { frame, hand, record, say, view, mayKeep } = on;
  const draft = record.value.draft!;
  const format = formats(frame.language);
  const then = withDraft(record.value);
  const changed = Object.values(parts)
    .flat()
    .filter((field) => textOf(record.value, field, hand.today) !== textOf(then, field, hand.today));
  const mine = frame.actor !== null && samePerson(draft.by, frame.actor);
  const wrong = view.wrong?.typed.act === 'decline' ? view.wrong : undefined;
  const rows = changed.map(
    (field) => html`<tr><th scope="row">${fieldWords[field]!.label[frame.language]}</th>
<td>${shown(on, record.value, field)}</td><td><strong>${shown(on, then, field)}</strong></td></tr>`,
  );
  const later = then.laterRules.filter(
    (each) =>
      each.from > hand.today && JSON.stringify(record.value.laterRules).indexOf(JSON.stringify(each)) < 0,
  );
  const before = record.value.ratePeriods.map((each) => JSON.stringify(each));
  const decreed = then.ratePeriods.filter((each) => !before.includes(JSON.stringify(each)));
  return html`<div class="notice notice--alert"><h2 id="draft" class="first">${say('draftTitle')}</h2>
<p>${say('draftBy', { time: format.dateTime(draft.at), who: nameOf(on, draft.by), reason: draft.reason })}</p>
${draft.source ? html`<p>${say('draftSource', { source: draft.source })}</p>` : ''}
${
  rows.length > 0
    ? html`<div class="scroll" tabindex="0" role="region" aria-labelledby="draft"><table class="table"><thead><tr><th scope="col">${say('what')}</th><th scope="col">${say('inForce')}</th><th scope="col">${say('drafted')}</th></tr></thead><tbody>${rows}</tbody></table></div>`
    : ''
}
${later.map((each) => laterRules(on, then, each.from))}
${decreed.length > 0 ? decreeTable(on, decreed, say('newDecree')) : ''}
${JSON.stringify(then.deadlines ?? []) === JSON.stringify(record.value.deadlines ?? []) ? '' : deadlineTable(on, then.deadlines ?? [], say('moveDeadline'))}
${triedDraft(frame, hand)}
${
  !mayKeep
    ? ''
    : html`${
        mine
          ? html`<p>${say('ownDraft')}</p>`
          : html`<form method="post" action="/settings">${formToken(frame)}<input type="hidden" name="act" value="confirm"><input type="hidden" name="revision" value="${record.revision}"><p><button class="button">${say('confirm')}</button></p></form>`
      }
<details ${flag('open', wrong !== undefined)}><summary>${say('decline')}</summary><div class="inside"><form method="post" action="/settings">${formToken(frame)}<input type="hidden" name="act" value="decline"><input type="hidden" name="revision" value="${record.revision}">
<div class="field"><label for="decline-reason">${say('declineReason')}</label>${fieldError('decline-reason', wrong?.mistakes ?? [])}<input id="decline-reason" name="reason" maxlength="500"${described('decline-reason', wrong?.mistakes ?? [])}></div>
<button class="button button--danger">${say('declineButton')}</button></form></div></details>`
}</div>`;
}

function laterRules(on: On, settings: Settings, from: RatePeriod['from']): Html {
  const { frame, say } = on;
  const { rules } = settings.laterRules.find((each) => each.from === from)!;
  const as = { ...settings, rules, laterRules: [] };
  return html`<h3>${say('laterFrom', { day: formats(frame.language).day(from) })}</h3>
<ul>${parts.rules.map((field) => html`<li>${fill(fieldWords[field]!.sentence[frame.language], { value: shown(on, as, field) })}</li>`)}</ul>`;
}

function partCard(on: On, part: Part): Html {
  const { frame, hand, record, say, mayKeep } = on;
  const coming = part === 'rules' ? record.value.laterRules.filter((each) => each.from > hand.today) : [];
  return html`<div class="card"><h2 class="first" id="part-${part}">${partWords[part][frame.language]}</h2>
<ul class="settings">${parts[part].map((field) => sentence(on, field))}</ul>
${coming.length > 0 ? html`<h3>${say('laterTitle')}</h3>${coming.map((each) => laterRules(on, record.value, each.from))}` : ''}
${mayKeep ? changeForm(on, part) : ''}</div>`;
}

function sentence(on: On, field: string): Html {
  const { frame, record, say } = on;
  const { language } = frame;
  const words = fieldWords[field]!;
  const format = formats(language);
  const [head = '', tail = ''] = words.sentence[language].split('{value}');
  const { version, draft } = origin(on, field);
  const by = draft?.by ?? version.by;
  return html`<li><p class="first">${head}<strong>${shown(on, record.value, field)}</strong>${tail}</p>
<p class="small soft">${words.basis === '–' ? '' : html`${say('law')}: ${words.basis}. `}${say('since', { time: format.dateTime(version.at), who: nameOf(on, by) })}${draft ? say('confirmedBy', { who: nameOf(on, version.by) }) : ''}.${version.reason ? html` ${say('because', { reason: version.reason })}.` : ''}${draft?.source ? html` ${say('draftSource', { source: draft.source })}.` : ''}</p>
<details><summary>${say('means')} <span class="visually-hidden">${words.label[language]}</span></summary><div class="inside"><p>${words.help[language]}</p></div></details></li>`;
}

function changeForm(on: On, part: Part): Html {
  const { frame, hand, record, say, view } = on;
  const wrong = view.wrong?.typed.act === part ? view.wrong : undefined;
  const mistakes = wrong?.mistakes ?? [];
  const free = freeParts.includes(part);
  if (!free && record.value.draft) return html`<p class="small soft">${say('waiting')}</p>`;
  const typed = (field: string) => wrong?.typed[field] ?? textOf(record.value, field, hand.today);
  return html`<details ${flag('open', wrong !== undefined)}><summary>${say('change')} <span class="visually-hidden">${partWords[part][frame.language]}</span></summary><div class="inside">
<form method="post" action="/settings">${formToken(frame)}<input type="hidden" name="act" value="${part}"><input type="hidden" name="revision" value="${record.revision}">
${parts[part].map((field) => control(on, field, typed(field), mistakes))}
${part === 'rules' ? input(`${part}-from`, 'from', say('from'), wrong?.typed.from ?? '', mistakes, say('fromHint'), 'date') : ''}
${free ? '' : reasonFields(on, part, wrong?.typed ?? {}, mistakes)}
<button class="button">${free ? say('save') : say('propose')}</button></form></div></details>`;
}

function control({ frame, say }: On, field: string, text: string, mistakes: readonly FieldMistake[]): Html {
  const label = fieldWords[field]!.label[frame.language];
  const choices = choiceWords[field];
  if (!choices)
    return input(field, field, label, text, mistakes, '', kindOf(field) === 'day' ? 'date' : 'text');
  return html`<div class="field"><label for="${field}">${label}</label>${fieldError(field, mistakes)}
<select id="${field}" name="${field}"${described(field, mistakes)}>${text in choices ? '' : html`<option value="">${say('notSet')}</option>`}${Object.entries(
    choices,
  ).map(
    ([value, words]) =>
      html`<option value="${value}" ${flag('selected', value === text)}>${words[frame.language]}</option>`,
  )}</select></div>`;
}

/** Where the decree's form sends a rate of the group. */
export const rateField = (group: string): string => `rate-${group}`;

function decreeTable(on: On, all: readonly RatePeriod[], caption: string): Html {
  const { frame, say } = on;
  const format = formats(frame.language);
  return html`<div class="scroll" tabindex="0" role="region" aria-label="${caption}"><table class="table"><caption class="visually-hidden">${caption}</caption><thead><tr><th scope="col">${say('decree')}</th><th scope="col">${say('dates')}</th><th scope="col" class="num">${say('cap')}</th>${productGroups.map((group) => html`<th scope="col" class="num">${groupWords[group][frame.language]}</th>`)}</tr></thead>
<tbody>${all.map(
    (
      each,
    ) => html`<tr><th scope="row"><a href="${each.source}">${each.decree}</a>${shippedRatePeriods.includes(each) ? '' : html` <span class="tag">${say('entered')}</span>`}</th>
<td class="figure">${format.day(each.from)}–${format.day(each.to)}</td><td class="num">${each.capMl} ml</td>${productGroups.map(
      (group) => {
        const rate = each.centsPerThousand[group];
        return html`<td class="num">${rate === undefined ? '–' : format.decimal(rate / 100_000, 2)}</td>`;
      },
    )}</tr>`,
  )}</tbody></table></div>`;
}

function decrees(on: On): Html {
  const { frame, record, say, view, mayKeep } = on;
  const wrong = view.wrong?.typed.act === 'decree' ? view.wrong : undefined;
  const mistakes = wrong?.mistakes ?? [];
  const typed = wrong?.typed ?? {};
  const all = [...record.value.ratePeriods, ...shippedRatePeriods].toSorted((one, other) =>
    one.from < other.from ? 1 : -1,
  );
  const form = html`<details ${flag('open', wrong !== undefined)}><summary>${say('newDecree')}</summary><div class="inside"><form method="post" action="/settings">${formToken(frame)}<input type="hidden" name="act" value="decree"><input type="hidden" name="revision" value="${record.revision}">
${input('decree', 'decree', say('number'), typed.decree ?? '', mistakes)}
${input('decree-address', 'address', say('address'), typed.address ?? '', mistakes)}
${input('from', 'from', say('firstDay'), typed.from ?? '', mistakes, '', 'date')}
${input('to', 'to', say('lastDay'), typed.to ?? '', mistakes, '', 'date')}
${input('capMl', 'capMl', say('capMl'), typed.capMl ?? '250', mistakes)}
${input('nationalCeilingEur', 'nationalCeilingEur', say('ceiling'), typed.nationalCeilingEur ?? '', mistakes)}
<p class="hint">${say('rateHint')}</p>
${productGroups.map((group) => input(rateField(group), rateField(group), say('rate', { group: groupWords[group][frame.language] }), typed[rateField(group)] ?? '', mistakes))}
<label class="choice"><input type="checkbox" name="replaces" value="yes" ${flag('checked', typed.replaces === 'yes')}> <span>${say('replaces')}</span></label>
${reasonFields(on, 'decree', typed, mistakes)}
<button class="button">${say('propose')}</button></form></div></details>`;
  return html`<div class="card"><h2 class="first" id="decrees">${say('decreesTitle')}</h2><p>${say('decreesLead')}</p>
${decreeTable(on, all, say('decreesTitle'))}
${!mayKeep ? '' : record.value.draft ? html`<p class="small soft">${say('waiting')}</p>` : form}</div>`;
}
