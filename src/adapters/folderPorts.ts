import { approvalPorts } from './approvalPorts.ts';
import { writeCsv } from './csv/writeCsv.ts';
import { claims, disposals, folders, folderWorks, outbox, robotDays, worker } from './onAws.ts';
import { surroundings } from './surroundings.ts';

/** What asks for a folder and says how far it has come. */
export const folderPorts = () => ({
  ...surroundings(),
  claims: claims(),
  folderWorks: folderWorks(),
  folders: folders(),
  worker: worker(),
});

/** What an inspection folder is made from; its first page and its verifier come from functions/. */
export const makingPorts = () => ({
  ...approvalPorts(),
  disposals: disposals(),
  robotDays: robotDays(),
  outbox: outbox(),
  folders: folders(),
  folderWorks: folderWorks(),
  writeCsv,
});
