import { type CheckResult, clockChecks } from '../domain/checks.ts';
import { type Approval, type Claim, type ClaimEvent, type ClaimStep, transitions } from '../domain/claims.ts';
import { localDay } from '../domain/days.ts';
import { type Actor, authorOf, type PersonId, samePerson } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { sealed } from '../domain/revisions.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import type { GatherPorts } from './gatherClaim.ts';
import { holds } from './identify.ts';
import type { Claims, Clock, Digest, Register, Snapshots } from './ports.ts';

export type ClaimPorts = GatherPorts & { readonly snapshots: Snapshots; readonly digest: Digest };

/** A claim with its content, as it was frozen. */
export type ReadClaim = {
  readonly claim: Claim;
  readonly snapshot: Snapshot;
  readonly checks: readonly CheckResult[];
};

/**
 * The claim with its frozen content and all checks, those of the clock and the login made now.
 * @throws Refused not-found
 */
export async function loadClaim(
  ports: { readonly claims: Claims; readonly snapshots: Snapshots; readonly clock: Clock },
  claimId: string,
): Promise<ReadClaim> {
  const claim = await ports.claims.get(claimId);
  if (!claim) throw new Refused('not-found');
  const snapshot = await ports.snapshots.get(claim.snapshot);
  return { claim, snapshot, checks: checksOf(snapshot, ports.clock) };
}

/** The checks of the data with those that ask the day. */
export function checksOf(snapshot: Snapshot, clock: Clock): CheckResult[] {
  const { period, rules, limits, aidCents } = snapshot;
  const today = localDay(clock.now());
  return [...snapshot.checks, ...clockChecks({ period, today, rules, limits, aidCents })];
}

/** @throws Refused blocked-by-checks naming each check that blocks; period-not-ended when that is the only one */
export function refuseBlocks(checks: readonly CheckResult[]): void {
  const blocks = checks.filter((check) => check.verdict === 'block').map((check) => check.id);
  if (blocks.length === 0) return;
  throw new Refused(blocks.every((id) => id === 'B3') ? 'period-not-ended' : 'blocked-by-checks', {
    checks: blocks,
  });
}

/** @throws Refused claim-state, claim-changed */
export function expectStep(claim: Claim, step: ClaimStep, shown: string): void {
  if (!transitions[claim.state][step]) throw new Refused('claim-state', { state: claim.state, step });
  if (shown !== claim.snapshot) throw new Refused('claim-changed', { shown, current: claim.snapshot });
}

/** The claim after a step: the event joins the chain in the same item as the state. */
export function stepped(
  ports: { readonly clock: Clock; readonly digest: Digest },
  claim: Claim,
  step: ClaimStep,
  act: {
    readonly actor: Actor;
    readonly snapshot?: Snapshot;
    readonly hash?: string;
    readonly words?: string | null;
    readonly approval?: Approval;
  },
): Claim {
  const state = transitions[claim.state][step];
  if (!state) throw new Refused('claim-state', { state: claim.state, step });
  const hash = act.hash ?? claim.snapshot;
  const by = authorOf(act.actor, ['official']);
  const event: ClaimEvent = sealed(
    ports.digest,
    { claimId: claim.id },
    {
      number: claim.events.length + 1,
      step,
      at: ports.clock.now(),
      by,
      snapshot: hash,
      // Without blanks around, as the stored shape keeps them: what is hashed must be what is read again.
      words: act.words?.trim() || null,
      approval: act.approval ?? null,
      previous: claim.events.at(-1)?.hash ?? null,
    },
  );
  // The robot is no person: what it reads and computes is nobody's preparing.
  const prepares = (step === 'refresh' || step === 'submit') && act.actor.via !== 'robot';
  const preparers = [
    ...(act.snapshot?.preparers ?? claim.preparers),
    ...(prepares ? [act.actor] : []),
    ...claim.preparers,
  ];
  return {
    ...claim,
    state,
    version: claim.version + 1,
    snapshot: hash,
    aidCents: act.snapshot?.aidCents ?? claim.aidCents,
    events: [...claim.events, event],
    preparers: distinct(preparers),
  };
}

function distinct(people: readonly PersonId[]): PersonId[] {
  const seen: PersonId[] = [];
  for (const { issuer, subject } of people)
    if (!seen.some((each) => samePerson(each, { issuer, subject }))) seen.push({ issuer, subject });
  return seen;
}

/** @throws Refused stale when somebody else stepped first */
export async function keep(ports: { readonly claims: Claims }, claim: Claim): Promise<void> {
  if ((await ports.claims.put(claim)) === 'stale') throw new Refused('stale');
}

/** Whether the person prepared anything in the claim. */
export function isPreparer(claim: Claim, person: PersonId): boolean {
  return claim.preparers.some((each) => samePerson(each, person));
}

/** The users who may approve the claim today: officials in force who prepared nothing in it. */
export async function approversOf(
  ports: { readonly register: Register; readonly clock: Clock },
  claim: Claim,
): Promise<PersonId[]> {
  const users = (await ports.register.list('user')).map((record) => record.value);
  return users.filter(
    (user) => user.roles.includes('official') && holds(user, ports.clock) && !isPreparer(claim, user),
  );
}
