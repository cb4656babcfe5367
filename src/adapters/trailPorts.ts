import { attachments, claims, counts, deliveries, disposals, seals } from './onAws.ts';
import { surroundings } from './surroundings.ts';

/** What the pages of the trail read. */
export const trailPorts = () => ({
  ...surroundings(),
  claims: claims(),
  counts: counts(),
  deliveries: deliveries(),
  attachments: attachments(),
  disposals: disposals(),
  seals: seals(),
});
