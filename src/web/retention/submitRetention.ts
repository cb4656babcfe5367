import type { Page } from '../../api/endpoint.ts';
import { type PersonalStep, personalSteps } from '../../domain/disposals.ts';
import { Refused } from '../../domain/refusals.ts';
import type { RetentionView } from '../../usecases/readRetention.ts';
import type { Frame } from '../layout.ts';
import { retentionWords } from '../words/retentionWords.ts';
import { speak } from '../words/speak.ts';
import { reasonField, retentionPage } from './retentionPage.ts';

/** Takes the step that was asked for; a reason that is missing is asked for on the page itself. */
export async function submitRetention(
  frame: Frame,
  typed: Readonly<Record<string, string | undefined>>,
  world: {
    readonly read: () => Promise<RetentionView>;
    readonly step: (wish: {
      readonly disposalId: string;
      readonly step: PersonalStep;
      readonly words: string | null;
      readonly list: string | null;
    }) => Promise<unknown>;
  },
): Promise<Page> {
  const step = personalSteps.find((each) => each === typed.step);
  const id = typed.id ?? '';
  if (!step)
    throw new Refused('bad-request', {}, [{ pointer: '/body/step', code: 'unknown', detail: 'a step' }]);
  const words = (typed.words ?? '').trim().slice(0, 500) || null;
  try {
    await world.step({ disposalId: id, step, words, list: typed.list || null });
  } catch (error) {
    const code = error instanceof Refused ? error.code : null;
    if (code === 'nothing-changed' && step === 'announce')
      return { html: retentionPage(frame, await world.read(), { empty: true }) };
    if (code !== 'reason-needed') throw error;
    const say = speak(retentionWords, frame.language);
    const act = say(step === 'hold' ? 'hold' : 'stop');
    const mistakes = [{ field: reasonField(id, step), words: say('reasonMissing', { step: act }) }];
    const wrong = { id, step, mistakes };
    return { html: retentionPage(frame, await world.read(), { wrong }), status: 422 };
  }
  return { redirect: `/retention?saved=${step}#${id.replace('.', '-')}` };
}
