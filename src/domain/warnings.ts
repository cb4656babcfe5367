import { canonical } from './canonical.ts';
import type { CheckId, CheckResult, Finding, FindingCode } from './checks.ts';
import type { ClaimEvent } from './claims.ts';
import type { Instant } from './days.ts';
import type { Author } from './people.ts';

/** Why a warning may stand; the words beside it say the rest. */
export const warningReasons = [
  'checked-with-site',
  'unusual-day',
  'loss-accepted',
  'being-mended',
  'authority-knows',
  'other',
] as const;
export type WarningReason = (typeof warningReasons)[number];

/** One reason for one or several findings of a check; each finding is named by its key. */
export type WarningAnswer = {
  readonly check: CheckId;
  readonly findings: readonly string[];
  readonly reason: WarningReason;
  readonly words: string;
  readonly by: Author;
  readonly at: Instant;
};

/** A finding that warns, with what was said to it. */
export type Warning = {
  readonly key: string;
  readonly check: CheckId;
  readonly finding: Finding;
  readonly answer: WarningAnswer | null;
};

/** Figures that move with the clock: what was said yesterday is said today as well. */
const moving: readonly string[] = ['deadline-near', 'late'] satisfies readonly FindingCode[];
/** A reminder of haste, not a doubt about a figure: there is nothing to give a reason for. */
const remindsOnly: readonly string[] = ['deadline-near'] satisfies readonly FindingCode[];

/**
 * The identity of a finding: its check, place, day and figures. Other figures are another finding, so that an answer
 * never passes over to what nobody has looked at.
 */
export function findingKey(check: CheckId, finding: Finding, digest: (text: string) => string): string {
  const { code, siteId, date, figures } = finding;
  const told = moving.includes(code) ? {} : figures;
  return digest(canonical({ check, code, siteId, date, figures: told })).slice(0, 16);
}

/** Every finding that warns and asks for a reason, in the order of the checks, with the newest answer to it. */
export function warningsOf(
  checks: readonly CheckResult[],
  events: readonly Pick<ClaimEvent, 'answers'>[],
  digest: (text: string) => string,
): Warning[] {
  const answers = new Map<string, WarningAnswer>();
  for (const event of events)
    for (const answer of event.answers) for (const key of answer.findings) answers.set(key, answer);
  return checks
    .filter((check) => check.verdict === 'warning')
    .flatMap((check) =>
      check.findings
        .filter((finding) => !remindsOnly.includes(finding.code))
        .map((finding) => {
          const key = findingKey(check.id, finding, digest);
          return { key, check: check.id, finding, answer: answers.get(key) ?? null };
        }),
    );
}

/** The answers that stand, each with those of its findings that are still there. */
export function standingAnswers(warnings: readonly Warning[]): WarningAnswer[] {
  const kept = new Map<WarningAnswer, string[]>();
  for (const { key, answer } of warnings) if (answer) kept.set(answer, [...(kept.get(answer) ?? []), key]);
  return [...kept].map(([answer, findings]) => ({ ...answer, findings }));
}
