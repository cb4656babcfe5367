import type { Page } from '../../api/endpoint.ts';
import { parseDecimal } from '../../domain/numbers.ts';
import { type ProductGroup, productGroups } from '../../domain/products.ts';
import { explanationReasons, type StockData } from '../../domain/reconciliation.ts';
import { Refused } from '../../domain/refusals.ts';
import type { Reconciliation } from '../../usecases/readReconciliation.ts';
import type { FieldMistake } from '../forms.ts';
import type { Frame } from '../layout.ts';
import { reconciliationWords } from '../words/deliveryWords.ts';
import { speak } from '../words/speak.ts';
import { reconciliationPage } from './reconciliationPage.ts';

type Typed = Readonly<Record<string, string | undefined>>;
type Line = StockData['lines'][number];

/**
 * Saves a unit's stock, waste and explanations, or says what to mend. An explanation is given for the difference that
 * stands after the stock and waste of the same form.
 */
export async function submitReconciliation(
  frame: Frame,
  typed: Typed,
  world: {
    readonly read: Reconciliation;
    readonly save: (wish: {
      readonly unitId: string;
      readonly lines: StockData['lines'];
      readonly ifMatch: string | null;
    }) => Promise<unknown>;
  },
): Promise<Page> {
  const { read } = world;
  const { snapshot } = read;
  const say = speak(reconciliationWords, frame.language);
  const unit = typed.unit ?? '';
  const mistakes: FieldMistake[] = [];
  const again = (): Page => ({
    html: reconciliationPage(frame, read, { query: { unit }, typed, mistakes }),
    status: 422,
  });
  const rows = snapshot.reconciliation.filter(({ unitId }) => unitId === unit);
  // What it was about has gone meanwhile: the page says what there is.
  if (rows.length === 0) return { redirect: `/terms/${snapshot.period.id}/reconciliation` };
  const amountOf = (group: ProductGroup, part: 'opening' | 'closing' | 'waste'): number => {
    const text = (typed[`${group}.${part}`] ?? '').trim();
    const amount = text === '' ? 0 : parseDecimal(text);
    if (amount !== undefined && amount <= 100_000_000) return amount;
    mistakes.push({ field: `${group}-${part}`, words: say('mistakeAmount') });
    return 0;
  };
  const lines = productGroups.flatMap((group): Line[] => {
    const row = rows.find((each) => each.group === group);
    if (!row) return [];
    const [opening, closing, waste] = [
      amountOf(group, 'opening'),
      amountOf(group, 'closing'),
      amountOf(group, 'waste'),
    ];
    const { delivered, children, otherDiners, cooking } = row;
    const difference = delivered - (children + otherDiners + cooking + waste + closing - opening);
    const reason = explanationReasons.find((each) => each === typed[`${group}.reason`]);
    const words = (typed[`${group}.words`] ?? '').trim();
    if (reason && words === '') mistakes.push({ field: `${group}-words`, words: say('mistakeWords') });
    const explanation = reason && difference !== 0 ? { reason, words, difference } : null;
    return opening + closing + waste > 0 || explanation
      ? [{ group, opening, closing, waste, explanation }]
      : [];
  });
  if (mistakes.length > 0) return again();
  try {
    await world.save({ unitId: unit, lines, ifMatch: typed.revision || null });
  } catch (error) {
    if (!(error instanceof Refused) || error.code !== 'nothing-changed') throw error;
    mistakes.push({ field: 'save', words: say('mistakeSame') });
    return again();
  }
  return { redirect: `/terms/${snapshot.period.id}/reconciliation?saved=1#unit-${unit}` };
}
