import { announcement } from '../domain/disposals.ts';
import { Refused } from '../domain/refusals.ts';
import type { Disposals, Documents, StoredFile } from './ports.ts';
import { listName } from './stepDisposal.ts';

/**
 * The newest list of what goes, or has gone, as the file that was announced.
 * @throws Refused not-found while nothing was announced
 */
export async function readDisposalList(
  ports: { readonly disposals: Disposals; readonly documents: Documents },
  { disposalId }: { readonly disposalId: string },
): Promise<StoredFile> {
  const list = announcement(await ports.disposals.get(disposalId))?.list;
  const file = list && (await ports.documents.get(list.sha256, listName));
  if (!file) throw new Refused('not-found');
  return file;
}
