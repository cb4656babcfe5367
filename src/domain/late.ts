import { daysBetween, type LocalDate } from './days.ts';
import { divide } from './numbers.ts';
import type { LateMode } from './settings.ts';

/** How the reduction came about; money in cents. */
export type LateStep = {
  readonly rule: 'in-time' | 'first-30-days' | 'days-31-to-60' | 'each-day-linear' | 'each-day-compound';
  readonly inputs: Readonly<Record<string, number>>;
  readonly formula: string;
  readonly result: number;
  readonly rounding: string | null;
  readonly source: string;
};

export type LateReduction = {
  readonly payableCents: number;
  readonly reductionCents: number;
  readonly steps: readonly LateStep[];
};

const source = 'R39 Art. 4(5)';

/** Days late: 0 when lodged on the deadline or before. */
export function daysLate(deadline: LocalDate, lodgedOn: LocalDate): number {
  return Math.max(0, daysBetween(deadline, lodgedOn));
}

/**
 * What is left of the aid when the claim is lodged so many days late, in cents, half up (R39 Art. 4(5)): 5 % off for
 * 1-30 days, 10 % for 31-60, then a further 1 % of the remaining balance a day. Whether that 1 % is of the balance
 * at day 60 (linear) or of each day's (compound) is not settled in public text, so it is a rule of the official.
 * @throws RangeError for money or days that are negative or not whole.
 */
export function lateReduction(aidCents: number, daysLate: number, mode: LateMode): LateReduction {
  if (!Number.isSafeInteger(daysLate) || daysLate < 0)
    throw new RangeError(`not a number of days: ${daysLate}`);
  if (daysLate === 0) return reduced(aidCents, 'in-time', { aidCents }, 'aid', 1n, 1n);
  if (daysLate <= 30)
    return reduced(aidCents, 'first-30-days', { aidCents, daysLate }, 'aid × 95 %', 95n, 100n);
  if (daysLate <= 60)
    return reduced(aidCents, 'days-31-to-60', { aidCents, daysLate }, 'aid × 90 %', 90n, 100n);
  const beyond = daysLate - 60;
  const inputs = { aidCents, daysLate, beyond };
  if (mode === 'linear') {
    const left = BigInt(Math.max(0, 100 - beyond));
    return reduced(aidCents, 'each-day-linear', inputs, 'aid × 90 % × (100 − beyond) %', 90n * left, 10_000n);
  }
  const days = BigInt(beyond);
  const [over, under] = [90n * 99n ** days, 100n ** (days + 1n)];
  return reduced(
    aidCents,
    'each-day-compound',
    inputs,
    'aid × 90 % × 99 % once for each day beyond',
    over,
    under,
  );
}

function reduced(
  aidCents: number,
  rule: LateStep['rule'],
  inputs: LateStep['inputs'],
  formula: string,
  over: bigint,
  under: bigint,
): LateReduction {
  const payableCents = divide(BigInt(aidCents) * over, under, 'half-up');
  const step: LateStep = {
    rule,
    inputs,
    formula,
    result: payableCents,
    rounding: rule === 'in-time' ? null : 'half-up',
    source,
  };
  return { payableCents, reductionCents: aidCents - payableCents, steps: [step] };
}
