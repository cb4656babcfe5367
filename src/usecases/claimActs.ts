import type { AuthorityAct } from '../domain/authority.ts';
import type { Actor } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Language } from '../domain/texts.ts';
import type { WarningReason } from '../domain/warnings.ts';
import { type ApprovalPorts, approveClaim } from './approveClaim.ts';
import { explainWarnings } from './explainWarnings.ts';
import { readApproval } from './readApproval.ts';
import type { NewsPorts } from './readChanges.ts';
import { type ClaimOverview, readClaimOverview } from './readClaimOverview.ts';
import { recordAuthority } from './recordAuthority.ts';
import { refreshClaim } from './refreshClaim.ts';
import { returnClaim } from './returnClaim.ts';
import { submitClaim } from './submitClaim.ts';

/** What a preparer can do with one claim from its page, for one person. */
export function claimActs(ports: NewsPorts, claimId: string, actor: Actor) {
  const readIfThere = async (id: string): Promise<ClaimOverview | null> => {
    try {
      return await readClaimOverview(ports, { claimId: id, actor });
    } catch (error) {
      if (error instanceof Refused && error.code === 'not-found') return null;
      throw error;
    }
  };
  return {
    refresh: () => refreshClaim(ports, { claimId, actor }),
    explain: (said: {
      readonly snapshot: string;
      readonly findings: readonly string[];
      readonly reason: WarningReason;
      readonly words: string;
    }) => explainWarnings(ports, { ...said, claimId, actor }),
    submit: (shown: { readonly snapshot: string; readonly words: string | null }) =>
      submitClaim(ports, { ...shown, claimId, actor }),
    return: (shown: { readonly snapshot: string; readonly words: string }) =>
      returnClaim(ports, { ...shown, claimId, actor }),
    record: (said: { readonly version: number; readonly act: AuthorityAct }) =>
      recordAuthority(ports, { ...said, claimId, actor }),
    /** The claim as it stands, or the one that it would amend; null while there is neither. */
    read: async () => (await readIfThere(claimId)) ?? (await readIfThere(before(claimId))),
  };
}

/** What an approver can do with one claim from its page. Apart from the other acts: only these make documents. */
export function approvalActs(
  ports: ApprovalPorts & NewsPorts,
  claimId: string,
  actor: Actor,
  language: Language,
) {
  return {
    approve: (shown: {
      readonly snapshot: string;
      readonly language: Language;
      readonly pdf: string | null;
    }) => approveClaim(ports, { ...shown, claimId, actor }),
    readApproval: () => readApproval(ports, { claimId, actor, language }),
  };
}

function before(claimId: string): string {
  const dot = claimId.lastIndexOf('.');
  return `${claimId.slice(0, dot)}.${Number(claimId.slice(dot + 1)) - 1}`;
}
