import { approvalPorts } from './approvalPorts.ts';
import { writeCsv } from './csv/writeCsv.ts';
import { attachments, deliveries, disposals, folders } from './onAws.ts';

/** What an inspection folder is made from; its first page and its verifier come from functions/. */
export const folderPorts = () => ({
  ...approvalPorts(),
  deliveries: deliveries(),
  attachments: attachments(),
  disposals: disposals(),
  folders: folders(),
  writeCsv,
});
