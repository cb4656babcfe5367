import { generateKeyPairSync, type JsonWebKey, randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { writeDurably } from '../writeDurably.ts';

const Keys = z.strictObject({
  jwks: z.strictObject({ keys: z.array(z.looseObject({ kty: z.string(), kid: z.string() })).min(1) }),
  cookieKeys: z.array(z.string().min(32)).min(1),
});

/** What the issuer signs with: tokens with `jwks`, its own cookies with `cookieKeys`. */
export type IssuerKeys = z.infer<typeof Keys>;

/**
 * The keys in the file, made and stored on the first start so that tokens outlive a restart.
 * @throws Error when the file is there but is no key file: new keys in its place would void every token unasked
 */
export function issuerKeys(file: string): IssuerKeys {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    const keys = freshKeys();
    writeDurably(file, `${JSON.stringify(keys)}\n`, { mode: 0o600 });
    return keys;
  }
  try {
    return Keys.parse(JSON.parse(text));
  } catch (cause) {
    throw new Error(`${file} is not a key file of the local login; delete it to make new keys`, { cause });
  }
}

function freshKeys(): IssuerKeys {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 });
  const jwk: JsonWebKey = privateKey.export({ format: 'jwk' });
  const kid = randomBytes(8).toString('hex');
  return {
    jwks: { keys: [{ ...jwk, kty: 'RSA', kid, use: 'sig', alg: 'RS256' }] },
    cookieKeys: [randomBytes(32).toString('base64url')],
  };
}
