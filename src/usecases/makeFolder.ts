import { addMinutes, millisecondsOf } from '../domain/days.ts';
import type { FolderWork } from '../domain/folderWorks.ts';
import { sitesThatCount } from '../domain/sites.ts';
import { type FolderPorts, type FolderScope, folderFiles, folderScope } from './inspectionFolder.ts';
import type { FolderFile, Folders, FolderWorks } from './ports.ts';
import { documentNames } from './readDocument.ts';
import { subjectOf } from './startFolder.ts';

export type MakingPorts = FolderPorts & { readonly folders: Folders; readonly folderWorks: FolderWorks };

/** As long as it is given out (src/usecases/startFolder.ts), nobody changes it. */
const lockedMinutes = 24 * 60;
/** How often the making says how far it has come. */
const everyMs = 2_000;

/**
 * Makes the folder that was asked for, one file after the other, and says meanwhile how far it has come. A making that
 * was cut off is done again from the beginning; one that is done already is left alone.
 * @throws whatever kept it from being made; the work is `failed` then
 */
export async function makeFolder(ports: MakingPorts, id: string): Promise<FolderWork> {
  const asked = await ports.folderWorks.get(id);
  if (!asked) throw new Error(`nobody has asked for the folder ${id}`);
  if (asked.state === 'ready') return asked;
  let work = asked;
  const say = async (more: Partial<FolderWork>): Promise<void> => {
    const next = { ...work, ...more, version: work.version + 1, at: ports.clock.now() };
    // Somebody has begun it anew: that one goes on.
    if ((await ports.folderWorks.put(next)) === 'stale')
      throw new Error(`the folder ${id} is made by another`);
    work = next;
  };
  try {
    const scope = await folderScope(ports, subjectOf(id));
    await say({ state: 'making', done: 0, bytes: 0, total: await expectedFiles(ports, scope) });
    let [done, bytes] = [0, 0];
    const counted = async function* (): AsyncGenerator<FolderFile> {
      for await (const file of folderFiles(ports, scope)) {
        yield file;
        done += 1;
        bytes += file.bytes.length;
        if (millisecondsOf(ports.clock.now()) - millisecondsOf(work.at) >= everyMs)
          await say({ done, bytes });
      }
    };
    const lockedUntil = addMinutes(ports.clock.now(), lockedMinutes);
    await ports.folders.put(work.name, counted(), lockedUntil);
    await say({ state: 'ready', done, bytes, total: done });
    return work;
  } catch (error) {
    await say({ state: 'failed' }).catch(() => {});
    throw error;
  }
}

/** About how many files there will be; the progress is shown against it and nothing hangs on it. */
async function expectedFiles(ports: MakingPorts, { claims, range }: FolderScope): Promise<number> {
  const sites = sitesThatCount(await ports.register.list('site')).filter(
    ({ value }) => value.opensOn <= range.to && (value.closesOn === null || value.closesOn >= range.from),
  );
  const sealed = (await ports.seals.names('checkpoints/')).length;
  const fixed = 20;
  return sites.length * 2 + claims.length * (documentNames.length + 8) + sealed + fixed;
}
