import type { CorrectionReason } from '../domain/counts.ts';
import type { Instant } from '../domain/days.ts';
import {
  type ImportColumn,
  type ImportProfile,
  neededColumns,
  readyProfiles,
} from '../domain/importProfiles.ts';
import { readTable, type TableLine } from '../domain/importTable.ts';
import type { Actor } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import {
  type ImportMode,
  type ImportPolicy,
  type ImportPorts,
  type ImportResult,
  importDays,
} from './importDays.ts';
import type { CsvReader, Register } from './ports.ts';
import type { ListPage } from './records.ts';
import { pageOf } from './records.ts';

export type ImportedFile = ImportResult & {
  readonly profileId: string;
  /** How the file turned out to be written. */
  readonly encoding: string;
  readonly separator: string;
  /** Numbers that the profile has no entry for. */
  readonly unknown: { readonly customers: readonly string[]; readonly articles: readonly string[] };
};

/**
 * Imports a file as a profile reads it; a dry run is the profile's test. What a list tells that is not itself a count
 * (an order, a delivery) only the official may let stand for one, and the trail keeps of which kind it was.
 * @throws Refused not-found for the profile, bad-request when the file is not one that can be read at all
 */
export async function importFile(
  ports: ImportPorts,
  input: FileInput & { readonly profileId: string },
): Promise<ImportedFile> {
  return importAs(ports, await findImportProfile(ports, input.profileId), input);
}

type FileInput = {
  readonly readCsv: CsvReader;
  readonly file: Uint8Array;
  readonly mode: ImportMode;
  readonly policy: ImportPolicy;
  readonly reason: CorrectionReason;
  readonly since?: Instant | null;
  readonly actor: Actor;
};

async function importAs(ports: ImportPorts, profile: ImportProfile, input: FileInput): Promise<ImportedFile> {
  const { mode, policy, reason, since = null, actor } = input;
  const { lines, encoding, separator } = input.readCsv(input.file, profile.separator);
  const [sites, products] = await Promise.all([ports.register.list('site'), ports.register.list('product')]);
  const table = readTable(profile, lines, {
    sites: sites.map((each) => each.value),
    products: products.map((each) => each.value),
  });
  if ('missing' in table)
    throw new Refused(
      'bad-request',
      {},
      table.missing.map((column) => ({
        pointer: '/body/file',
        code: 'column-missing',
        detail: `${column}: ${profile.columns[column].join(', ')}`,
      })),
    );
  const allowed = profile.tells === 'served' || actor.roles.includes('official');
  const rows = allowed
    ? table.rows
    : table.rows.map(({ row, siteId, date }) => ({
        ...{ row, siteId, date },
        reasons: [{ code: 'official-only' as const, detail: profile.tells }],
      }));
  const { repeats, zeros } = profile;
  const words = `import: ${profile.id} (${profile.tells})`;
  const result = await importDays(ports, { rows, mode, policy, reason, words, repeats, zeros, since, actor });
  return { ...result, profileId: profile.id, encoding, separator, unknown: table.unknown };
}

/** What a profile makes of a file, before it is saved. */
export type TriedProfile = {
  /** The file's first lines as they are cut into cells: what the headers are looked for in. */
  readonly head: readonly TableLine[];
  /** Null while columns are missing. */
  readonly result: ImportedFile | null;
  readonly missing: readonly ImportColumn[];
};

/** So many lines of the file are shown beside the profile. */
const headLines = 6;

/**
 * Tries a profile on a file as it is just being written: a dry run by the very same code, of the rows that are right.
 * @throws Refused bad-request when the file is not one that can be read at all
 */
export async function tryImportProfile(
  ports: ImportPorts,
  input: Pick<FileInput, 'readCsv' | 'file' | 'actor'> & { readonly profile: ImportProfile },
): Promise<TriedProfile> {
  const { profile, readCsv, file, actor } = input;
  const head = readCsv(file, profile.separator).lines.slice(0, headLines);
  try {
    const how = { mode: 'dry-run', policy: 'good-rows', reason: 'late-information' } as const;
    return { head, result: await importAs(ports, profile, { readCsv, file, actor, ...how }), missing: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    const missing = neededColumns.filter((column) =>
      error.mistakes.some(({ code, detail }) => code === 'column-missing' && detail.startsWith(`${column}:`)),
    );
    if (missing.length === 0) throw error;
    return { head, result: null, missing };
  }
}

/** A profile as it is listed; revision 0 is one of the ready ones that nobody has saved yet. */
export type ListedProfile = { readonly id: string; readonly revision: number; readonly value: ImportProfile };

/** The city's profiles, and the ready ones that it has not made its own, by id. */
export async function allImportProfiles(ports: {
  readonly register: Pick<Register, 'list'>;
}): Promise<ListedProfile[]> {
  const saved = await ports.register.list('importProfile');
  const ready = readyProfiles.filter((profile) => !saved.some((each) => each.id === profile.id));
  return [
    ...saved.map(({ id, revision, value }) => ({ id, revision, value })),
    ...ready.map((value) => ({ id: value.id, revision: 0, value })),
  ].sort((one, other) => (one.id < other.id ? -1 : 1));
}

export async function listImportProfiles(
  ports: { readonly register: Pick<Register, 'list'> },
  paging: { readonly limit: number; readonly after?: string | undefined },
): Promise<ListPage<ListedProfile>> {
  return pageOf(await allImportProfiles(ports), (each) => each.id, paging);
}

/** @throws Refused not-found */
export async function findImportProfile(
  ports: { readonly register: Pick<Register, 'get'> },
  id: string,
): Promise<ImportProfile> {
  const saved = await ports.register.get('importProfile', id);
  const profile = saved?.value ?? readyProfiles.find((each) => each.id === id);
  if (!profile) throw new Refused('not-found');
  return profile;
}

/**
 * The customer numbers of a profile; none without one.
 * @throws Refused not-found
 */
export async function customersOf(
  ports: { readonly register: Pick<Register, 'get'> },
  profileId: string | null,
): Promise<ImportProfile['customers']> {
  return profileId === null ? [] : (await findImportProfile(ports, profileId)).customers;
}
