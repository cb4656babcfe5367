import { createPrivateKey, createPublicKey, sign } from 'node:crypto';
import { readFileSync } from 'node:fs';
import type { Signer } from '../../usecases/ports.ts';
import { fingerprintOf } from './fingerprint.ts';

/** Signs with a P-256 key in a PEM file: for the system on one machine. Read on first use. */
export function fileSigner(file: string): Signer {
  let read: string | undefined;
  const pem = (): string => {
    read ??= readFileSync(file, 'utf8');
    return read;
  };
  const publicKey = (): string =>
    createPublicKey(createPrivateKey(pem())).export({ type: 'spki', format: 'pem' }).toString();
  return {
    publicKey: async () => publicKey(),
    sign: async (text) => ({
      algorithm: 'ECDSA-P256-SHA256',
      key: fingerprintOf(publicKey()),
      value: sign('sha256', new TextEncoder().encode(text), createPrivateKey(pem())).toString('base64'),
    }),
  };
}
