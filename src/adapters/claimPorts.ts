import { claims, counts, snapshots, transfers } from './onAws.ts';
import { surroundings } from './surroundings.ts';

/** What a claim's steps and pages need beside every endpoint's surroundings. */
export const claimPorts = () => ({
  ...surroundings(),
  claims: claims(),
  counts: counts(),
  snapshots: snapshots(),
  transfers: transfers(),
});
