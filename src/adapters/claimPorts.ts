import { attachments, claims, counts, deliveries, looks, snapshots, transfers } from './onAws.ts';
import { surroundings } from './surroundings.ts';

/** What a claim's steps and pages need beside every endpoint's surroundings. */
export const claimPorts = () => ({
  ...surroundings(),
  claims: claims(),
  counts: counts(),
  looks: looks(),
  deliveries: deliveries(),
  attachments: attachments(),
  snapshots: snapshots(),
  transfers: transfers(),
});
