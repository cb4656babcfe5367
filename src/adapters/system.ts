import { hash, randomUUID } from 'node:crypto';
import type { Clock, Digest, Ids } from '../usecases/ports.ts';

export const systemClock: Clock = { now: () => new Date().toISOString() };

/** Version 4: 122 random bits. */
export const randomIds: Ids = { next: () => randomUUID() };

export const sha256: Digest = (text) => hash('sha256', text, 'hex');
