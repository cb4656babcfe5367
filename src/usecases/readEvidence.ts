import { type Attachment, isAttached } from '../domain/attachments.ts';
import { proposedEvidence } from '../domain/checks.ts';
import type { Snapshot } from '../domain/snapshots.ts';
import type { Attachments } from './ports.ts';

/** What is attached to a claim and to its sites' posters, and whose invoices would be the best evidence. */
export type Evidence = {
  readonly attached: readonly Attachment[];
  readonly posters: readonly Attachment[];
  readonly proposed: ReturnType<typeof proposedEvidence>;
};

/** The evidence of the snapshot's period; what was taken back is not in it. */
export async function readEvidence(
  { attachments }: { readonly attachments: Pick<Attachments, 'ofSchoolYear'> },
  snapshot: Snapshot,
): Promise<Evidence> {
  const { schoolYear, id } = snapshot.period;
  const standing = (await attachments.ofSchoolYear(schoolYear)).filter(isAttached);
  return {
    attached: standing.filter(({ to }) => to.kind === 'claim' && to.id === id),
    posters: standing.filter(({ to }) => to.kind === 'poster'),
    proposed: proposedEvidence(snapshot),
  };
}
