import type { DocumentMaker, DocumentMakers } from '../../usecases/ports.ts';
import { applicationPdf } from './applicationPdf.ts';
import type { ApplicationInput } from './applicationView.ts';
import { applicationXlsx } from './applicationXlsx.ts';

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
  if (claim.state === 'approved' && approved?.approval) {
    return {
      snapshot,
      hash,
      language,
      state: 'approved',
      approval: { ...approved.approval, at: approved.at },
    };
  }
  const awaiting = claim.state === 'awaiting' && claim.snapshot === hash;
  return { snapshot, hash, language, state: awaiting ? 'awaiting' : 'draft', approval: null };
}

/** The makers of both documents, as the use cases ask for them. */
export const makers: DocumentMakers = {
  pdf: (input) => applicationPdf(applicationInput(input)),
  xlsx: (input) => applicationXlsx(applicationInput(input)),
};
