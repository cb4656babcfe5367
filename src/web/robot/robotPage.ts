import type { FailedCall, ScheduledCall } from '../../domain/failedCalls.ts';
import { channels, type OutboxMessage } from '../../domain/outbox.ts';
import { type Act, type ActKind, actKinds } from '../../domain/robot.ts';
import { mayResend, type RobotAtHand } from '../../usecases/readRobot.ts';
import { formats } from '../formats.ts';
import { described, errorSummary, type FieldMistake, fieldError } from '../forms.ts';
import { flag, type Html, html } from '../html.ts';
import { icons } from '../icons.ts';
import { type Frame, formToken, layout } from '../layout.ts';
import { authorText } from '../official/claimTrail.ts';
import {
  actWords,
  callWords,
  channelWords,
  outboxStateWords,
  outboxStepWords,
  robotWords,
} from '../words/robotWords.ts';
import { type Say, speak } from '../words/speak.ts';

type Says = Say<typeof robotWords>;
/** A form that was not taken, with what was typed; or the call that was tried again a moment ago. */
type View = {
  readonly tried?: ScheduledCall | undefined;
  readonly typed?: Readonly<Record<string, string | undefined>>;
  readonly mistakes?: readonly FieldMistake[];
};

/** Of the outbox so many messages are shown; the rest is counted. */
const shown = 100;

/** What the robot did, would do and is set to; what it wrote and what became of it. */
export function robotPage(frame: Frame, hand: RobotAtHand, view: View = {}): string {
  const { language } = frame;
  const say = speak(robotWords, language);
  const f = formats(language);
  const mistakes = view.mistakes ?? [];
  const failing = hand.messages.filter(({ state }) => state === 'failed' || state === 'gave-up');
  const official = frame.actor?.roles.includes('official') ?? false;
  const more = hand.messages.length - shown;
  return layout({
    ...frame,
    title: say('title'),
    main: html`
${errorSummary(mistakes, language)}
<h1>${say('title')}</h1>
<p>${say('lead')}</p>
${failing.length > 0 ? html`<div class="notice notice--error"><p>${icons.error} <a href="#outbox">${say('failing', { count: f.number(failing.length) })}</a></p></div>` : ''}
${view.tried ? html`<div class="notice notice--success" role="status"><p>${icons.check} ${say('tried', { name: callWords[view.tried].name[language] })}</p></div>` : ''}
${hand.failedCalls.length > 0 ? failedCallsSection(frame, hand.failedCalls, official) : ''}
<form method="post" action="/robot">${formToken(frame)}
<input type="hidden" name="revision" value="${hand.revision ?? ''}">
<h2>${say('actsTitle')}</h2>
<ul class="cards acts">${actKinds.map((kind) => actCard(frame, hand, kind, view, official))}</ul>
${official ? settingsFields(frame, hand, view, say) : ''}
</form>
<h2 id="outbox">${say('outboxTitle', { count: f.number(hand.messages.length) })}</h2>
${hand.messages.length === 0 ? html`<p>${say('outboxNone')}</p>` : html`<p class="small soft">${say('outboxLead')}</p>`}
${[...failing, ...hand.messages.filter((each) => !failing.includes(each))].slice(0, shown).map((message) => messageItem(frame, message, say, official))}
${more > 0 ? html`<p>${say('more', { count: f.number(more) })}</p>` : ''}`,
  });
}

/** What lies in the queue of dead letters, in words, with a button to try it again. */
function failedCallsSection(frame: Frame, calls: readonly FailedCall[], official: boolean): Html {
  const { language } = frame;
  const [say, f] = [speak(robotWords, language), formats(language)];
  const row = (title: string, value: unknown) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  return html`<section id="failed" aria-labelledby="failed-title"><h2 id="failed-title">${icons.error} ${say('failedTitle')}</h2>
<p>${say('failedLead')}</p>
<ul class="cards">${calls.map(({ call, letters, from, to, why }) => {
    const { name, hurts } = callWords[call ?? 'unknown'];
    const times = { count: f.number(letters), from: f.dateTime(from), to: f.dateTime(to) };
    return html`<li class="card card--bad"><h3 class="first">${name[language]}</h3>
<dl class="summary-list">${row(say('failedWhen'), letters === 1 ? f.dateTime(from) : say('failedTimes', times))}
${row(say('failedHurts'), hurts[language])}${why ? row(say('failedWhy'), html`<span class="hash">${why}</span>`) : ''}</dl>
${
  official
    ? html`<form method="post" action="/robot">${formToken(frame)}${
        call
          ? html`<button class="button" name="action" value="retry.${call}" aria-label="${say('retryOf', { name: name[language] })}">${say('retry')}</button>`
          : html`<button class="button button--secondary" name="action" value="putAway">${say('putAway')}</button>`
      }</form>`
    : ''
}</li>`;
  })}</ul></section>`;
}

function actCard(frame: Frame, hand: RobotAtHand, kind: ActKind, view: View, official: boolean): Html {
  const { language } = frame;
  const [say, f] = [speak(robotWords, language), formats(language)];
  const { name, does } = actWords[kind];
  const { on, at } = hand.settings.acts[kind];
  const look = hand.lastLooks[kind];
  const typed = view.typed;
  const mistakes = view.mistakes ?? [];
  const checked = typed ? typed[`on.${kind}`] !== undefined : on;
  const last = look
    ? say(look.failed > 0 ? 'didFail' : 'did', {
        time: f.dateTime(look.at),
        acts: f.number(look.acts),
        failed: f.number(look.failed),
        words: look.words ?? '',
      }) + (look.by.via === 'robot' ? '' : ` (${say('byPerson')})`)
    : say('never');
  const id = `at-${kind}`;
  return html`<li class="card"><h3 class="first">${name[language]}</h3><p>${does[language]}</p>
<dl class="summary-list"><div><dt>${say('last')}</dt><dd>${last}</dd></div>
<div><dt>${say('would')}</dt><dd>${wouldDo(hand.wouldDo, kind, language)}</dd></div></dl>
${
  official
    ? html`<div class="row row--apart"><label class="choice"><input type="checkbox" name="on.${kind}" value="1" ${flag('checked', checked)}> <span>${say('on')}</span></label>
<div>${fieldError(id, mistakes)}<label for="${id}">${say('at')}</label>
<input class="input--short" id="${id}" name="at.${kind}" value="${typed?.[`at.${kind}`] ?? at}" maxlength="5"${described(id, mistakes)}></div>
<button class="button button--secondary" name="action" value="run.${kind}" aria-label="${say('runNowOf', { name: name[language] })}">${say('runNow')}</button></div>`
    : html`<p>${on ? say('on') : '–'} ${at}</p>`
}</li>`;
}

/** What the dry run says of a kind: how many, and whom. */
function wouldDo(acts: readonly Act[], kind: ActKind, language: Frame['language']): string {
  const say = speak(robotWords, language);
  const own = acts.filter((act) => act.kind === kind);
  if (own.length === 0) return say('nothing');
  const whom = own.map((act) => (act.does === 'refresh' ? act.claimId : whomOf(act, language)));
  const rest = whom.length > 5 ? ', …' : '';
  return `${formats(language).number(own.length)}: ${whom.slice(0, 5).join(', ')}${rest}`;
}

function whomOf(act: Extract<Act, { does: 'write' }>, language: Frame['language']): string {
  if (act.message.about === 'remind') return act.message.name;
  return act.to.join(', ') || channelWords[act.channel].name[language];
}

function settingsFields(frame: Frame, { settings }: RobotAtHand, view: View, say: Says): Html {
  const { language } = frame;
  const { typed, mistakes = [] } = view;
  const field = (name: 'escalateAfter' | 'receiptAfter', value: number) =>
    html`<div class="field"><label for="${name}">${say(name)}</label>${fieldError(name, mistakes)}
<input class="input--short" id="${name}" name="${name}" inputmode="numeric" maxlength="2" value="${typed?.[name] ?? value}"${described(name, mistakes)}></div>`;
  const channel = typed?.channel ?? settings.channel;
  return html`<h2>${say('settingsTitle')}</h2>
${field('escalateAfter', settings.escalateAfter)}
<div class="field"><label for="deadlineDays">${say('deadlineDays')}</label><p class="hint" id="deadline-hint">${say('deadlineHint')}</p>${fieldError('deadlineDays', mistakes)}
<input id="deadlineDays" name="deadlineDays" maxlength="60" value="${typed?.deadlineDays ?? settings.deadlineDays.join(', ')}"${described('deadlineDays', mistakes, 'deadline-hint')}></div>
${field('receiptAfter', settings.receiptAfter)}
<fieldset class="choices"><legend>${say('channel')}</legend>${fieldError('channel-guided', mistakes)}${channels.map(
    (
      each,
    ) => html`<label class="choice"><input type="radio" id="channel-${each}" name="channel" value="${each}" ${flag('checked', each === channel)}>
<span><strong>${channelWords[each].name[language]}</strong> – ${channelWords[each].means[language]}</span></label>`,
  )}</fieldset>
<p class="buttons"><button class="button" name="action" value="save">${say('save')}</button></p>`;
}

function messageItem(frame: Frame, message: OutboxMessage, say: Says, official: boolean): Html {
  const { language } = frame;
  const f = formats(language);
  const { id, state, kind, to, channel, receipt, tries, events } = message;
  const colour = { sent: 'tag--ok', failed: 'tag--bad', 'gave-up': 'tag--bad', waiting: 'tag--warn' };
  const name = `${actWords[kind].name[language]}${message.message.about === 'remind' ? `: ${message.message.name}` : ''}`;
  const row = (title: string, value: unknown) => html`<div><dt>${title}</dt><dd>${value}</dd></div>`;
  const handed = 'claimId' in message.message && state === 'waiting';
  return html`<details id="message-${id}" ${flag('open', state === 'gave-up')}><summary><span>${name} <span class="small soft">${f.dateTime(events.at(-1)?.at ?? '')}</span></span>
<span class="tag ${colour[state as keyof typeof colour] ?? ''}">${outboxStateWords[state][language]}</span></summary><div class="inside">
<dl class="summary-list">${to.length > 0 ? row(say('to'), to.join(', ')) : ''}${row(say('way'), channelWords[channel].name[language])}
${receipt ? row(say('receipt'), receipt) : ''}${row(say('tries'), f.number(tries))}${row(say('identity'), html`<span class="hash">${id}</span>`)}</dl>
<ol>${events.map(
    (event) =>
      html`<li>${f.proofTime(event.at)}: ${outboxStepWords[event.step][language]}${event.words ? html` – ${event.words}` : ''} <span class="small soft">(${authorText(event.by, language)})</span></li>`,
  )}</ol>
${handed && 'claimId' in message.message ? html`<p><a href="/claims/${message.message.claimId}/entry">${say('entryLink')}</a></p>` : ''}
${
  official && mayResend(message)
    ? html`<form method="post" action="/robot">${formToken(frame)}<input type="hidden" name="id" value="${id}">
<button class="button" name="action" value="resend" aria-label="${say('resendOf', { name })}">${say('resend')}</button></form>`
    : ''
}</div></details>`;
}
