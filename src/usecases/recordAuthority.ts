import {
  type AuthorityAct,
  type AuthorityKind,
  paymentMistakes,
  type Settlement,
  settlementOf,
} from '../domain/authority.ts';
import type { Claim, ClaimStep } from '../domain/claims.ts';
import { localDay } from '../domain/days.ts';
import type { Actor } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { keep, loadClaim, type ReadClaim, stepped } from './claimSteps.ts';
import type { Claims, Clock, Digest, Snapshots } from './ports.ts';

export type AuthorityPorts = {
  readonly claims: Claims;
  readonly snapshots: Snapshots;
  readonly clock: Clock;
  readonly digest: Digest;
};

/** The step that each act is. */
export const stepOf = {
  lodged: 'lodge',
  question: 'ask',
  answer: 'answer',
  decision: 'decide',
  payment: 'pay',
} as const satisfies Record<AuthorityKind, ClaimStep>;

/**
 * Records what happened with the authority after the approval. The claim's content is never touched: the act joins its
 * events. `version` is that of the claim which the person saw, so that two letters are not entered twice.
 * @throws Refused not-found, claim-state, future-day, not-found for an answer to what was not asked,
 *   difference-unexplained naming the lines, sum-differs, stale
 */
export async function recordAuthority(
  ports: AuthorityPorts,
  input: {
    readonly claimId: string;
    readonly version: number;
    readonly act: AuthorityAct;
    readonly actor: Actor;
  },
): Promise<ReadClaim> {
  const { act, actor } = input;
  const read = await loadClaim(ports, input.claimId);
  const { claim, snapshot } = read;
  const next = stepped(ports, claim, stepOf[act.kind], { actor, authority: act });
  if (claim.version !== input.version) throw new Refused('stale', { version: claim.version });
  if (act.on > localDay(ports.clock.now())) throw new Refused('future-day', { date: act.on });
  if (act.kind === 'answer') {
    const asked = claim.events.find((event) => event.number === act.question);
    if (asked?.authority?.kind !== 'question') throw new Refused('not-found', { question: act.question });
  }
  if (act.kind === 'payment') {
    const after = settlementOf(snapshot, await amendedBy(ports, snapshot), actsOf(next));
    const { unexplained, sumCents } = paymentMistakes(act, after);
    if (sumCents !== act.totalCents)
      throw new Refused('sum-differs', { linesCents: sumCents, totalCents: act.totalCents });
    if (unexplained.length > 0)
      throw new Refused('difference-unexplained', {
        lines: unexplained.map(({ group, expectedCents, paidCents }) => ({
          group,
          expectedCents,
          paidCents,
        })),
      });
  }
  await keep(ports, next);
  return { ...read, claim: next };
}

/** What was recorded after the approval, the first act first. */
export function actsOf(claim: Pick<Claim, 'events'>): AuthorityAct[] {
  return claim.events.flatMap((event) => event.authority ?? []);
}

/** The approved content that this one amends; null for the first application. */
export async function amendedBy(
  ports: { readonly snapshots: Snapshots },
  snapshot: Pick<Snapshot, 'amends'>,
): Promise<Snapshot | null> {
  return snapshot.amends === null ? null : await ports.snapshots.get(snapshot.amends);
}

/** The claim with its lines as expected, decided and paid. */
export type ReadSettlement = { readonly lines: readonly Settlement[]; readonly amended: Snapshot | null };

export async function readSettlement(
  ports: { readonly snapshots: Snapshots },
  { claim, snapshot }: Pick<ReadClaim, 'claim' | 'snapshot'>,
): Promise<ReadSettlement> {
  const amended = await amendedBy(ports, snapshot);
  return { lines: settlementOf(snapshot, amended, actsOf(claim)), amended };
}
