import type { LocalDate } from './days.ts';

/** The checks before an approval (B blocks, W warns); numbers as in docs/rules.md. */
export const checkIds = [
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B7',
  'B8',
  'B13',
  'B14',
  'B15',
  'W16',
  'B20',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What a check found. `fine` has no findings; a finding names where it is mended. */
export type CheckResult = {
  readonly id: CheckId;
  readonly verdict: 'fine' | 'warning' | 'block';
  readonly findings: readonly Finding[];
};

/** One finding: a stable code for the words, the site and day it concerns, and the figures behind it. */
export type Finding = {
  readonly code: string;
  readonly siteId: string | null;
  readonly date: LocalDate | null;
  readonly figures: Readonly<Record<string, number | string>>;
};
