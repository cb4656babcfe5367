import type { Surroundings } from '../api/endpoint.ts';
import { environment } from './env.ts';
import { systemLog } from './log.ts';
import { issuer, links, register, sessions, trail } from './onAws.ts';
import { sha256, systemClock } from './system.ts';

/** What every endpoint needs, as the functions get it. */
export const surroundings = (): Surroundings => ({
  register: register(),
  sessions: sessions(),
  links: links(),
  issuer: issuer(),
  trail: trail(),
  clock: systemClock,
  digest: sha256,
  publicUrl: () => environment().PUBLIC_URL,
  city: () => environment().CITY,
  log: systemLog,
});
