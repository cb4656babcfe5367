import { claims, counts, looks, snapshots, transfers } from './onAws.ts';
import { surroundings } from './surroundings.ts';

/** What a claim's steps and pages need beside every endpoint's surroundings. */
export const claimPorts = () => ({
  ...surroundings(),
  claims: claims(),
  counts: counts(),
  looks: looks(),
  snapshots: snapshots(),
  transfers: transfers(),
});
