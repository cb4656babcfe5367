import { readFile } from 'node:fs/promises';

/** The verifier that goes into every folder, as its bytes; in a bundle it lies beside the code. */
export const verifier = async (): Promise<Uint8Array> =>
  new Uint8Array(await readFile(`${import.meta.dirname}/verify.mjs`));
