import { approvalsGiven } from '../domain/claims.ts';
import { declaration } from '../domain/declarations.ts';
import { type Actor, samePerson } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Language } from '../domain/texts.ts';
import { keepApprovalRecord, newestRecordHash, type SealPorts } from './approvalRecords.ts';
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
import type { DocumentMakers, Documents } from './ports.ts';
import { fileOf } from './readDocument.ts';
import { expectUnchanged } from './submitClaim.ts';

/** An approval needs a login no older than this: it must be the person, not an open screen. */
export const freshLoginMinutes = 5;

export type ApprovalPorts = ClaimPorts &
  SealPorts & { readonly documents: Documents; readonly makers: DocumentMakers };

/**
 * Approves exactly the snapshot that was shown. The figures are computed afresh from the counts first; a count
 * corrected meanwhile makes it fail and says what changed, and so does a warning that has come up since it was sent.
 * The approver prepared nothing in it and has not approved it already: no exception for administrators or machines.
 * Where two must approve, the first approval leads to `approved-once`.
 * @throws Refused not-found, claim-state, claim-changed, login-too-old, prepared-by-you, approved-by-you,
 *   period-not-ended, blocked-by-checks, warnings-unanswered, unknown-rule-period, stale
 */
export async function approveClaim(
  ports: ApprovalPorts,
  input: {
    readonly claimId: string;
    readonly snapshot: string;
    readonly language: Language;
    /** The SHA-256 of the PDF that was shown; null when the caller looked at the figures alone. */
    readonly pdf?: string | null;
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
  const pdf = await shownPdf(ports, read, input.language);
  if (input.pdf && input.pdf !== pdf.sha256)
    throw new Refused('claim-changed', { shown: input.pdf, current: pdf.sha256 });
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
      pdf,
      previousRecord: await newestRecordHash(ports),
    },
  });
  await keep(ports, claim);
  try {
    if (last) await keepApprovalRecord(ports, claim);
  } catch {
    // The approval stands in the claim, and its record follows from it: whoever reads it next completes it, or fails
    // there. To fail here would tell the approver that he has not approved.
  }
  return { ...read, claim };
}

/** The application as the approver sees it: the awaiting claim's PDF in his language, kept as it was shown. */
export async function shownPdf(
  ports: ApprovalPorts,
  read: ReadClaim,
  language: Language,
): Promise<{ readonly name: string; readonly sha256: string }> {
  const name = `application-${language}.pdf`;
  return { name, sha256: ports.digest((await fileOf(ports, read, name)).bytes) };
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
