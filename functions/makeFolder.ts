import { verifier } from '../src/adapters/folder/verifier.ts';
import { makingPorts } from '../src/adapters/folderPorts.ts';
import type { FolderEvent } from '../src/adapters/lambdaCalls.ts';
import { systemLog } from '../src/adapters/log.ts';
import { type MakingPorts, makeFolder } from '../src/usecases/makeFolder.ts';
import { folderIndex } from '../src/web/evidence/folderIndex.ts';

const ports = (): MakingPorts => ({ ...makingPorts(), folderTexts: { index: folderIndex, verifier } });

/** Called by the functions that are asked for a folder; no route leads here. */
const over = (world: () => MakingPorts) => async (event: FolderEvent) => {
  const { id, done, bytes } = await makeFolder(world(), event.folderId);
  systemLog({ route: 'makeFolder', result: 'ok' });
  return { id, done, bytes };
};

export const handler = Object.assign(over(ports), {
  with: (other: Partial<MakingPorts>) => over(() => ({ ...ports(), ...other })),
});
