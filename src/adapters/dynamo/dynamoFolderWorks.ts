/** How far the making of each inspection folder has come, on DynamoDB. Keys: FOLDER / <claim id or school year>. */
import * as z from 'zod';
import { type FolderWork, folderWorkStates } from '../../domain/folderWorks.ts';
import { instant } from '../../shapes/values.ts';
import type { FolderWorks } from '../../usecases/ports.ts';
import { type DynamoTable, getItem, parseItem, putNext } from './dynamoTable.ts';
import { folderWorkKey, type Key } from './keys.ts';

export const folderWork = z.strictObject({
  id: z.string(),
  version: z.int().min(1),
  name: z.string(),
  state: z.enum(folderWorkStates),
  startedAt: instant,
  at: instant,
  done: z.int().min(0),
  total: z.int().min(0),
  bytes: z.int().min(0),
}) satisfies z.ZodType<FolderWork>;

export function dynamoFolderWorks(table: DynamoTable): FolderWorks {
  const get: FolderWorks['get'] = async (id) => {
    const item = await getItem(table, folderWorkKey(id));
    return item && parseItem<FolderWork>(folderWork, item);
  };
  return {
    get,
    put: async (work) =>
      putNext(table, {
        item: { ...folderWorkKey(work.id), ...work } satisfies FolderWork & Key,
        attribute: 'version',
        number: work.version,
        isOurs: async () => JSON.stringify(await get(work.id)) === JSON.stringify(folderWork.parse(work)),
      }),
  };
}
