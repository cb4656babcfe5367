import { createHash, createPublicKey } from 'node:crypto';

/** The SHA-256 of the key's DER bytes (SPKI), in lower-case hex: what is compared by eye. */
export const fingerprintOf = (pem: string): string =>
  createHash('sha256')
    .update(createPublicKey(pem).export({ type: 'spki', format: 'der' }))
    .digest('hex');
