import {
  attachments,
  claims,
  counts,
  deliveries,
  disposals,
  outbox,
  register,
  robotDays,
  seals,
  signer,
  trail,
  transfers,
} from './onAws.ts';
import { surroundings } from './surroundings.ts';
import { sha256, systemClock } from './system.ts';

/** What the pages of the trail read. */
export const trailPorts = () => ({
  ...surroundings(),
  claims: claims(),
  counts: counts(),
  deliveries: deliveries(),
  attachments: attachments(),
  disposals: disposals(),
  robotDays: robotDays(),
  outbox: outbox(),
  transfers: transfers(),
  seals: seals(),
});

/** What the nightly checkpoint reads and seals. */
export const checkpointPorts = () => ({
  claims: claims(),
  counts: counts(),
  register: register(),
  deliveries: deliveries(),
  attachments: attachments(),
  disposals: disposals(),
  robotDays: robotDays(),
  outbox: outbox(),
  transfers: transfers(),
  trail: trail(),
  seals: seals(),
  signer: signer(),
  clock: systemClock,
  digest: sha256,
});
