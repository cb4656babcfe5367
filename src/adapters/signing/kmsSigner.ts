import { createHash, createPublicKey } from 'node:crypto';
import type { Signer } from '../../usecases/ports.ts';
import { bounds } from '../clientOptions.ts';
import { fingerprintOf } from './fingerprint.ts';

/** The two commands that are sent, so that a test can stand in for AWS. */
export type Kms = {
  sign(keyId: string, digest: Uint8Array): Promise<Uint8Array>;
  publicKey(keyId: string): Promise<Uint8Array>;
};

/** Signs with a P-256 key that never leaves AWS KMS; every use of it is in CloudTrail. */
export function kmsSigner(keyId: string, kms: Kms): Signer {
  let known: Promise<string> | undefined;
  const publicKey = (): Promise<string> => {
    known ??= kms.publicKey(keyId).then((der) =>
      createPublicKey({ key: Buffer.from(der), format: 'der', type: 'spki' })
        .export({ type: 'spki', format: 'pem' })
        .toString(),
    );
    return known;
  };
  return {
    publicKey,
    sign: async (text) => ({
      algorithm: 'ECDSA-P256-SHA256',
      key: fingerprintOf(await publicKey()),
      // KMS takes at most 4096 bytes to sign, so it gets the digest.
      value: Buffer.from(await kms.sign(keyId, createHash('sha256').update(text).digest())).toString(
        'base64',
      ),
    }),
  };
}

/** KMS itself; the client is loaded when the first text is signed. */
export function awsKms(region: string): Kms {
  const client = async () => {
    const { GetPublicKeyCommand, KMSClient, SignCommand } = await import('@aws-sdk/client-kms');
    return { client: new KMSClient({ region, ...bounds }), GetPublicKeyCommand, SignCommand };
  };
  let known: ReturnType<typeof client> | undefined;
  const loaded = () => {
    known ??= client();
    return known;
  };
  return {
    sign: async (KeyId, Message) => {
      const { client, SignCommand } = await loaded();
      const command = new SignCommand({
        ...{ KeyId, Message, MessageType: 'DIGEST', SigningAlgorithm: 'ECDSA_SHA_256' },
      });
      const { Signature } = await client.send(command);
      if (!Signature) throw new Error('KMS gave no signature');
      return Signature;
    },
    publicKey: async (KeyId) => {
      const { client, GetPublicKeyCommand } = await loaded();
      const { PublicKey } = await client.send(new GetPublicKeyCommand({ KeyId }));
      if (!PublicKey) throw new Error('KMS gave no public key');
      return PublicKey;
    },
  };
}
