/** What the parts of the settings' page share. */
import type { Author } from '../../domain/people.ts';
import { samePerson } from '../../domain/people.ts';
import type { Recorded } from '../../domain/records.ts';
import type { Settings } from '../../domain/settings.ts';
import type { SettingsAtHand } from '../../usecases/openSettings.ts';
import { formats } from '../formats.ts';
import { described, type FieldMistake, fieldError } from '../forms.ts';
import { type Html, html } from '../html.ts';
import type { Frame } from '../layout.ts';
import { choiceWords, type settingWords } from '../words/settingWords.ts';
import type { Say } from '../words/speak.ts';
import { kindOf, textOf } from './settingFields.ts';

export type Typed = Readonly<Record<string, string | undefined>>;
export type SettingsView = {
  readonly saved?: 'now' | 'draft' | undefined;
  /** A form that was not taken. */
  readonly wrong?: { readonly typed: Typed; readonly mistakes: readonly FieldMistake[] };
};
export type On = {
  readonly frame: Frame;
  readonly hand: SettingsAtHand;
  readonly record: Recorded<'settings'>;
  readonly say: Say<typeof settingWords>;
  readonly view: SettingsView;
  readonly mayKeep: boolean;
};

export const nameOf = ({ hand, frame }: On, by: Author): string =>
  (frame.actor && samePerson(by, frame.actor) ? frame.actor.label : hand.labelOf(by)) ?? by.subject;

/** The field's value as a reader sees it in its sentence. */
export function shown({ frame, hand, say }: On, settings: Settings, field: string): string {
  const text = textOf(settings, field, hand.today);
  if (text === '') return say('notSet');
  const choice = choiceWords[field]?.[text];
  if (choice) return choice[frame.language];
  if (kindOf(field) === 'day') return formats(frame.language).day(settings.applicant.undertakingOn!);
  if (kindOf(field) === 'euros')
    return formats(frame.language).euros(
      settings[field as 'secondApproverAboveCents' | 'runningCostCents'] ?? 0,
    );
  return frame.language === 'en' ? text.replace(/(\d),(\d)/, '$1.$2') : text;
}

export function reasonFields(
  { say }: On,
  part: string,
  typed: Typed,
  mistakes: readonly FieldMistake[],
): Html {
  return html`${input(`${part}-reason`, 'reason', say('reason'), typed.reason ?? '', mistakes)}
${input(`${part}-source`, 'source', say('source'), typed.source ?? '', mistakes, say('sourceHint'))}`;
}

export function input(
  id: string,
  name: string,
  label: string,
  value: string,
  mistakes: readonly FieldMistake[],
  hint = '',
  type = 'text',
): Html {
  return html`<div class="field"><label for="${id}">${label}</label>${hint ? html`<p class="hint" id="${id}-hint">${hint}</p>` : ''}${fieldError(id, mistakes)}
<input id="${id}" name="${name}" type="${type}" maxlength="500" value="${value}"${described(id, mistakes, hint ? `${id}-hint` : '')}></div>`;
}
