import type { Page } from '../../api/endpoint.ts';
import type { Recorded } from '../../domain/records.ts';
import { periodId } from '../../shapes/values.ts';
import type { Frame } from '../layout.ts';
import { registerWords } from '../words/registerWords.ts';
import { speak } from '../words/speak.ts';
import { registerPage } from './registerPage.ts';

/** Copies the figures of one term to another, and shows the list of the new one. */
export async function submitCopy(
  frame: Frame,
  typed: Readonly<Record<string, string | undefined>>,
  world: {
    readonly records: () => Promise<readonly Recorded<'schoolYearData'>[]>;
    readonly copy: (terms: { readonly from: string; readonly to: string }) => Promise<number>;
  },
): Promise<Page> {
  const terms = { from: (typed.from ?? '').trim(), to: (typed.to ?? '').trim() };
  const wrong = (['from', 'to'] as const).filter(
    (name) => !periodId.safeParse(terms[name]).success || !/-(autumn|spring)$/.test(terms[name]),
  );
  if (wrong.length > 0) {
    const words = speak(registerWords, frame.language)('mistakePeriod');
    const mistakes = wrong.map((name) => ({ field: `copy-${name}`, words }));
    const list = { kind: 'schoolYearData', records: await world.records(), mistakes } as const;
    return { html: registerPage(frame, list), status: 422 };
  }
  await world.copy(terms);
  return { redirect: `/register?kind=schoolYearData&q=${terms.to}` };
}
