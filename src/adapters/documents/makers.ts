import { awaitsApproval, isApproved } from '../../domain/claims.ts';
import type { DocumentMaker, DocumentMakers } from '../../usecases/ports.ts';
import type { ApplicationInput } from './applicationView.ts';

/** The documents' makers, loaded when the first one is asked for: the PDF compiler is a large native add-on. */
export const makers: DocumentMakers = {
  pdf: async (input) => (await import('./applicationPdf.ts')).applicationPdf(applicationInput(input)),
  xlsx: async (input) => (await import('./applicationXlsx.ts')).applicationXlsx(applicationInput(input)),
};

/**
 * What a document says about its own state. Only the very snapshot that an approval named is approved: an older or a
 * newer one of the same claim is a draft, whatever the claim has become since.
 */
export function applicationInput({
  snapshot,
  hash,
  language,
  claim,
}: Parameters<DocumentMaker>[0]): ApplicationInput {
  const approved = claim.events.findLast((event) => event.step === 'approve' && event.snapshot === hash);
  if (isApproved(claim.state) && approved?.approval) {
    return {
      snapshot,
      hash,
      language,
      state: 'approved',
      approval: { ...approved.approval, at: approved.at },
    };
  }
  const awaiting = awaitsApproval(claim.state) && claim.snapshot === hash;
  return { snapshot, hash, language, state: awaiting ? 'awaiting' : 'draft', approval: null };
}
