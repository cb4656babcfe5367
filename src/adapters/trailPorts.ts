import { attachments, claims, counts, deliveries, seals } from './onAws.ts';
import { surroundings } from './surroundings.ts';

/** What the pages of the trail read. */
export const trailPorts = () => ({
  ...surroundings(),
  claims: claims(),
  counts: counts(),
  deliveries: deliveries(),
  attachments: attachments(),
  seals: seals(),
});
