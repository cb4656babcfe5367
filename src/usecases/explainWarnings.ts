import { type Actor, authorOf } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { WarningAnswer, WarningReason } from '../domain/warnings.ts';
import {
  type ClaimPorts,
  expectStep,
  keep,
  loadClaim,
  type ReadClaim,
  stepped,
  warningsIn,
} from './claimSteps.ts';

/**
 * Gives one reason for one or several warnings of the draft that was shown, by the keys of their findings; keys that
 * are no warning of it are left aside. Who answers has prepared the claim.
 * @throws Refused not-found, claim-state, claim-changed, answer-needless when none of the keys is a warning, stale
 */
export async function explainWarnings(
  ports: Pick<ClaimPorts, 'claims' | 'snapshots' | 'clock' | 'digest'>,
  input: {
    readonly claimId: string;
    readonly snapshot: string;
    readonly findings: readonly string[];
    readonly reason: WarningReason;
    readonly words: string;
    readonly actor: Actor;
  },
): Promise<ReadClaim> {
  const read = await loadClaim(ports, input.claimId);
  expectStep(read.claim, 'explain', input.snapshot);
  const wanted = new Set(input.findings);
  const byCheck = new Map<WarningAnswer['check'], string[]>();
  for (const { key, check } of warningsIn(ports, read))
    if (wanted.has(key)) byCheck.set(check, [...(byCheck.get(check) ?? []), key]);
  if (byCheck.size === 0) throw new Refused('answer-needless');
  const said = {
    reason: input.reason,
    words: input.words.trim(),
    by: authorOf(input.actor, ['official']),
    at: ports.clock.now(),
  };
  const claim = stepped(ports, read.claim, 'explain', {
    actor: input.actor,
    answers: [...byCheck].map(([check, findings]) => ({ check, findings, ...said })),
  });
  await keep(ports, claim);
  return { ...read, claim };
}
