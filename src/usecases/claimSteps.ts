import type { AuthorityAct } from '../domain/authority.ts';
import { type CheckResult, clockChecks } from '../domain/checks.ts';
import {
  type Approval,
  approvalsGiven,
  approvalsNeeded,
  type Claim,
  type ClaimEvent,
  type ClaimStep,
  submission,
  transitions,
} from '../domain/claims.ts';
import { localDay } from '../domain/days.ts';
import { type Actor, authorOf, type PersonId, samePerson } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { sealed } from '../domain/revisions.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import { type Warning, type WarningAnswer, warningsOf } from '../domain/warnings.ts';
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
    readonly approvals?: number;
    readonly answers?: readonly WarningAnswer[];
    readonly authority?: AuthorityAct;
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
      approvals: act.approvals ?? null,
      answers: act.answers ?? [],
      authority: act.authority ?? null,
      previous: claim.events.at(-1)?.hash ?? null,
    },
  );
  // The robot is no person: what it reads and computes is nobody's preparing.
  const prepares =
    (step === 'refresh' || step === 'explain' || step === 'submit') && act.actor.via !== 'robot';
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

/**
 * The persons who may approve the claim today: officials in force who prepared nothing in it and have not approved it
 * already. A person with two entries in the register is one.
 */
export async function approversOf(
  ports: { readonly register: Register; readonly clock: Clock },
  claim: Claim,
): Promise<PersonId[]> {
  const users = (await ports.register.list('user')).map((record) => record.value);
  return distinct(
    users.filter(
      (user) =>
        user.roles.includes('official') &&
        holds(user, ports.clock) &&
        !isPreparer(claim, user) &&
        !hasApproved(claim, user),
    ),
  );
}

/** Whether the person has given one of the approvals that stand. */
export function hasApproved(claim: Claim, person: PersonId): boolean {
  return approvalsGiven(claim).some((event) => samePerson(event.by, person));
}

/**
 * How many different persons must approve the claim: what was told when it was sent for approval, or more where the
 * city has lowered its limit since. Raising the limit meanwhile takes no approver away.
 */
export async function neededApprovals(ports: { readonly register: Register }, claim: Claim): Promise<number> {
  const settings = await ports.register.get('settings', 'city');
  const now = approvalsNeeded(claim.aidCents, settings?.value.secondApproverAboveCents ?? null);
  return Math.max(now, submission(claim)?.approvals ?? 1);
}

/** The warnings that ask for a reason, each with what was said to it. */
export function warningsIn(
  ports: { readonly digest: Digest },
  { claim, checks }: Pick<ReadClaim, 'claim' | 'checks'>,
): Warning[] {
  return warningsOf(checks, claim.events, ports.digest);
}

const findingsNamed = 50;

/** @throws Refused warnings-unanswered naming the first of them */
export function refuseUnanswered(warnings: readonly Warning[]): void {
  const open = warnings.filter((warning) => warning.answer === null);
  if (open.length === 0) return;
  throw new Refused('warnings-unanswered', {
    findings: open.slice(0, findingsNamed).map(({ key, check, finding }) => ({
      ...{ key, check, code: finding.code, siteId: finding.siteId, date: finding.date },
    })),
    more: Math.max(0, open.length - findingsNamed),
  });
}
