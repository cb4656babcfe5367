import type { Page } from '../../api/endpoint.ts';
import { type ScheduledCall, scheduledCalls } from '../../domain/failedCalls.ts';
import { channels } from '../../domain/outbox.ts';
import { Refused } from '../../domain/refusals.ts';
import { type ActKind, actKinds, type RobotSettings } from '../../domain/robot.ts';
import { actId } from '../../shapes/robot.ts';
import { timeOfDay } from '../../shapes/values.ts';
import type { RobotAtHand } from '../../usecases/readRobot.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { actWords, robotWords } from '../words/robotWords.ts';
import { speak } from '../words/speak.ts';
import { robotPage } from './robotPage.ts';

type Typed = Readonly<Record<string, string | undefined>>;

/** The acts of the page, each as its use case takes it. */
export type RobotActs = {
  readonly read: () => Promise<RobotAtHand>;
  readonly run: (kind: ActKind) => Promise<unknown>;
  readonly resend: (id: string) => Promise<unknown>;
  /** Null: what nobody of ours wrote, which is only taken away. Gives how many letters went. */
  readonly retry: (call: ScheduledCall | null) => Promise<number>;
  readonly save: (value: RobotSettings, ifMatch: string | null) => Promise<unknown>;
};

/**
 * What a form of the robot's page leads to: the page after the act, or the page again with what is to be mended.
 * @throws Refused bad-request for a form that is not ours, and what the acts refuse
 */
export async function changeRobot(frame: Frame, typed: Typed, acts: RobotActs): Promise<Page> {
  const { action = '' } = typed;
  const kind = actKinds.find((each) => action === `run.${each}`);
  if (kind) {
    await acts.run(kind);
    return { redirect: '/robot' };
  }
  if (action === 'resend') {
    const id = actId.safeParse(typed.id);
    if (!id.success) throw new Refused('bad-request');
    await acts.resend(id.data);
    return { redirect: `/robot#message-${id.data}` };
  }
  const call = scheduledCalls.find((each) => action === `retry.${each}`);
  if (call || action === 'putAway') {
    const letters = await acts.retry(call ?? null);
    return { redirect: letters > 0 && call ? `/robot?tried=${call}` : '/robot' };
  }
  if (action !== 'save') throw new Refused('bad-request');
  const { value, mistakes } = settingsOf(frame, typed);
  const again = async (wrong: readonly FieldMistake[]): Promise<Page> => ({
    html: robotPage(frame, await acts.read(), { typed, mistakes: wrong }),
    status: 422,
  });
  if (mistakes.length > 0) return again(mistakes);
  try {
    await acts.save(value, typed.revision || null);
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'stale' || error.code === 'precondition-needed')
      return again([
        { field: 'escalateAfter', words: speak(robotWords, frame.language)('changedMeanwhile') },
      ]);
    if (error.code !== 'nothing-changed') throw error;
  }
  return { redirect: '/robot' };
}

function settingsOf(
  { language }: Frame,
  typed: Typed,
): { readonly value: RobotSettings; readonly mistakes: readonly FieldMistake[] } {
  const say = speak(robotWords, language);
  const mistakes: FieldMistake[] = [];
  const times = actKinds.map((kind) => {
    const text = (typed[`at.${kind}`] ?? '').trim().replace('.', ':');
    const at = timeOfDay.safeParse(text.length === 4 ? `0${text}` : text);
    if (!at.success)
      mistakes.push({
        field: `at-${kind}`,
        words: say('mistakeTime', { name: actWords[kind].name[language] }),
      });
    return [kind, { on: typed[`on.${kind}`] !== undefined, at: at.data ?? '00:00' }] as const;
  });
  const number = (field: 'escalateAfter' | 'receiptAfter'): number => {
    const value = /^\d{1,2}$/.test((typed[field] ?? '').trim()) ? Number(typed[field]) : 0;
    if (value < 1 || value > 60) mistakes.push({ field, words: say('mistakeNumber') });
    return value;
  };
  const escalateAfter = number('escalateAfter');
  const parts = (typed.deadlineDays ?? '').split(/[,;\s]+/).filter(Boolean);
  if (parts.length > 10 || parts.some((part) => !/^\d{1,2}$/.test(part) || Number(part) > 90))
    mistakes.push({ field: 'deadlineDays', words: say('mistakeDays') });
  const receiptAfter = number('receiptAfter');
  const channel = channels.find((each) => each === typed.channel);
  if (!channel) mistakes.push({ field: 'channel-guided', words: say('mistakeChannel') });
  const value: RobotSettings = {
    id: 'city',
    acts: Object.fromEntries(times) as RobotSettings['acts'],
    ...{ escalateAfter, receiptAfter, deadlineDays: parts.map(Number), channel: channel ?? 'guided' },
  };
  return { value, mistakes };
}
