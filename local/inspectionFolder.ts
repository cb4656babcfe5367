/**
 * An inspection folder from the command line, made from the stores as they are: those of a local system that stands
 * still, or those on AWS with the credentials of the shell. It is the same folder as the button's.
 */
import { existsSync, readFileSync, statSync } from 'node:fs';
import path from 'node:path';
import { writeZip } from '../src/adapters/folder/writeZip.ts';
import { fingerprintOf } from '../src/adapters/signing/fingerprint.ts';
import type { FolderWork } from '../src/domain/folderWorks.ts';
import type { FolderFile, Folders, FolderWorks } from '../src/usecases/ports.ts';
import { localClock } from './clock.ts';
import { endLeftover } from './database/leftover.ts';
import { startDatabase } from './database.ts';
import { startObjects } from './objects.ts';
import { access, bucket, region, table } from './system.ts';

/** Where the stores are, and the key that seals: its ARN in KMS, or file:<path>. */
export type FolderPlace = {
  readonly table: string;
  readonly bucket: string;
  readonly region: string;
  readonly key: string;
};
export type MadeFolder = { readonly files: number; readonly bytes: number; readonly zip: number };

type Wish = {
  /** A claim's id, or a school year. */
  readonly id: string;
  /** The ZIP to write. */
  readonly out: string;
  readonly progress?: (files: number) => void;
};

/**
 * From the data of a local system, which must be stopped. What the folder needs and is not there yet (the checkpoint
 * until yesterday, a document) is kept there, as it is when the button is pressed.
 * @throws Error that says so when the system runs, or when there is no such folder
 */
export async function folderFromData(dir: string, wish: Wish): Promise<MadeFolder> {
  const folder = path.resolve(dir);
  const database = path.join(folder, 'database');
  if (!existsSync(database)) throw new Error(`There is no data of a local system in ${folder}.`);
  await endLeftover(path.join(database, 'database.pid.json'));
  const clock = localClock({ file: path.join(folder, 'clock.json') });
  const store = await startDatabase({ dir: database, port: 0 });
  try {
    const now = () => clock.now();
    const objects = await startObjects({ dir: path.join(folder, 'objects'), port: 0, ...access, now });
    try {
      Object.assign(process.env, {
        ...{ AWS_ACCESS_KEY_ID: access.accessKeyId, AWS_SECRET_ACCESS_KEY: access.secretAccessKey },
        ...{ AWS_ENDPOINT_URL_DYNAMODB: store.url, AWS_ENDPOINT_URL_S3: objects.url },
      });
      const key = `file:${path.join(folder, 'signing-key.pem')}`;
      return await makeAt({ table, bucket, region, key }, wish, () => now().toISOString());
    } finally {
      await objects.close();
    }
  } finally {
    await store.close();
  }
}

/** From the stores on AWS. @throws Refused not-found; what AWS answers when the shell may not */
export function folderFromAws(place: FolderPlace, wish: Wish): Promise<MadeFolder> {
  return makeAt(place, wish, () => new Date().toISOString());
}

async function makeAt(
  place: FolderPlace,
  { id, out, progress }: Wish,
  now: () => string,
): Promise<MadeFolder> {
  // Only the stores are asked; the login and the pages' address are no part of a folder.
  Object.assign(process.env, {
    ...{ TABLE: place.table, RECORDS_BUCKET: place.bucket, AWS_REGION: place.region, SIGNING_KEY: place.key },
    ...{ OIDC_ISSUER: 'https://unused.invalid', OIDC_CLIENT_ID: 'unused', API_AUDIENCE: 'unused-audience' },
    ...{ PUBLIC_URL: 'https://unused.invalid', CITY: 'unused', LOG_LEVEL: 'error' },
  });
  const { handler } = await import('../functions/makeFolder.ts');
  // The function itself, as the button has it, but for where the packed folder goes.
  let work: FolderWork = {
    ...{ id, version: 1, name: id, state: 'making', startedAt: now(), at: now() },
    ...{ done: 0, total: 0, bytes: 0 },
  };
  const folderWorks: FolderWorks = {
    get: async () => work,
    put: async (next) => {
      work = next;
      return 'written';
    },
  };
  const counted = async function* (files: AsyncIterable<FolderFile>): AsyncGenerator<FolderFile> {
    let count = 0;
    for await (const file of files) {
      count += 1;
      progress?.(count);
      yield file;
    }
  };
  const folders: Folders = {
    put: (_, files) => writeZip(path.resolve(out), counted(files)),
    link: async () => out,
  };
  const { done: files, bytes } = await handler.with({ clock: { now }, folders, folderWorks })({
    folderId: id,
  });
  return { files, bytes, zip: statSync(out).size };
}

/** The fingerprint of a local system's key, to compare with what the verifier prints. */
export const keyOfData = (dir: string): string =>
  fingerprintOf(readFileSync(path.join(path.resolve(dir), 'signing-key.pem'), 'utf8'));
