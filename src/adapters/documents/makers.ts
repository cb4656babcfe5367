import type { DocumentMakers } from '../../usecases/ports.ts';

/** The documents' makers, loaded when the first one is asked for: the PDF compiler is a large native add-on. */
export const makers: DocumentMakers = {
  pdf: async (input) => (await import('./applicationPdf.ts')).applicationPdf(withState(input)),
  xlsx: async (input) => (await import('./applicationXlsx.ts')).applicationXlsx(withState(input)),
};

function withState({ claim, ...input }: Parameters<DocumentMakers['pdf']>[0]) {
  const last = claim.state === 'approved' ? claim.events.at(-1) : undefined;
  const approval = last?.approval ? { ...last.approval, at: last.at } : null;
  return { ...input, state: claim.state, approval };
}
