import { signer } from '../src/adapters/onAws.ts';
import { surroundings } from '../src/adapters/surroundings.ts';
import { endpoint } from '../src/api/endpoint.ts';

export const handler = endpoint(
  'readPublicKey',
  () => ({ ...surroundings(), signer: signer() }),
  async (ports) => ({
    ...{ bytes: new TextEncoder().encode(await ports.signer.publicKey()), type: 'application/x-pem-file' },
    name: 'public-key.pem',
  }),
);
