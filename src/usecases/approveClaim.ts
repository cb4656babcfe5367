import { approvalsGiven } from '../domain/claims.ts';
import { declaration } from '../domain/declarations.ts';
import { type Actor, samePerson } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Language } from '../domain/texts.ts';
import {
  type ClaimPorts,
  expectStep,
  hasApproved,
  isPreparer,
  keep,
  loadClaim,
  neededApprovals,
  type ReadClaim,
  refuseBlocks,
  refuseUnanswered,
  stepped,
  warningsIn,
} from './claimSteps.ts';
import { expectUnchanged } from './submitClaim.ts';

/** An approval needs a login no older than this: it must be the person, not an open screen. */
export const freshLoginMinutes = 5;

/**
 * Approves exactly the snapshot that was shown. The figures are computed afresh from the counts first; a count
 * corrected meanwhile makes it fail and says what changed, and so does a warning that has come up since it was sent.
 * The approver prepared nothing in it and has not approved it already: no exception for administrators or machines.
 * Where two must approve, the first approval leads to `approved-once`.
 * @throws Refused not-found, claim-state, claim-changed, login-too-old, prepared-by-you, approved-by-you,
 *   period-not-ended, blocked-by-checks, warnings-unanswered, unknown-rule-period, stale
 */
export async function approveClaim(
  ports: ClaimPorts,
  input: {
    readonly claimId: string;
    readonly snapshot: string;
    readonly language: Language;
    readonly actor: Actor;
  },
): Promise<ReadClaim> {
  const { actor } = input;
  const read = await loadClaim(ports, input.claimId);
  expectStep(read.claim, 'approve', input.snapshot);
  const loginAt = freshLogin(actor, ports.clock.now());
  if (isPreparer(read.claim, actor)) throw new Refused('prepared-by-you');
  if (hasApproved(read.claim, actor)) throw new Refused('approved-by-you');
  const { preparers } = await expectUnchanged(ports, read);
  if (preparers.some((each) => samePerson(each, actor))) throw new Refused('prepared-by-you');
  const given = approvalsGiven(read.claim);
  // Who approved first and then changed something has prepared it too, even if he changed it back.
  if (given.some(({ by }) => preparers.some((each) => samePerson(each, by))))
    throw new Refused('claim-changed', { shown: read.claim.snapshot, changes: [], more: 0 });
  refuseBlocks(read.checks);
  refuseUnanswered(warningsIn(ports, read));
  const { snapshot } = read;
  const last = given.length + 1 >= (await neededApprovals(ports, read.claim));
  const claim = stepped(ports, read.claim, last ? 'approve' : 'approve-first', {
    actor,
    approval: {
      reference: `${read.claim.id}-${read.claim.snapshot.slice(0, 8)}`,
      declaration: declaration[input.language],
      language: input.language,
      loginAt,
      aidCents: snapshot.aidCents,
      amounts: Object.fromEntries(snapshot.totals.map((total) => [total.group, total.eligible])),
    },
  });
  await keep(ports, claim);
  return { ...read, claim };
}

/**
 * When the person last proved who he is, if that is recent enough.
 * @throws Refused login-too-old, for machines and links always
 */
export function freshLogin(actor: Actor, now: string): string {
  // A login that lies ahead is no proof either, or an issuer's wrong clock would keep it fresh for good.
  const age =
    actor.loginAt === null ? Number.POSITIVE_INFINITY : Math.abs(Date.parse(now) - Date.parse(actor.loginAt));
  if (actor.via !== 'login' || actor.loginAt === null || age > freshLoginMinutes * 60_000)
    throw new Refused('login-too-old', { minutes: freshLoginMinutes });
  return actor.loginAt;
}
