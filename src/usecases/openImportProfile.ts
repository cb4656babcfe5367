import { blankProfile, type ImportProfile, readyProfiles } from '../domain/importProfiles.ts';
import type { PersonId } from '../domain/people.ts';
import type { Recorded } from '../domain/records.ts';
import { Refused } from '../domain/refusals.ts';
import { findImportProfile } from './importFile.ts';
import { labels } from './openRecord.ts';
import type { Register } from './ports.ts';
import { type RecordPorts, saveRecord } from './records.ts';

/** A profile with what its page needs beside it. */
export type OpenedProfile = {
  /** What the form starts from: the saved one, a ready one, a copy of another, or nothing yet. */
  readonly profile: ImportProfile;
  /** Null until somebody has saved it. */
  readonly record: Recorded<'importProfile'> | null;
  /** Whether it is entered under a new id. */
  readonly fresh: boolean;
  /** Ids that are in use, the ready ones included. */
  readonly taken: readonly string[];
  readonly sites: readonly { readonly id: string; readonly name: string }[];
  readonly products: readonly { readonly id: string; readonly names: ImportProfile['names'] }[];
  readonly labelOf: (person: PersonId) => string | null;
};

/**
 * A profile to be looked at, changed and tried; `new` for one that is to be entered, as a copy when `from` says so.
 * @throws Refused not-found
 */
export async function openImportProfile(
  { register }: { readonly register: Register },
  { id, from }: { readonly id: string; readonly from?: string | undefined },
): Promise<OpenedProfile> {
  const fresh = id === 'new';
  const [record, saved, sites, products, labelOf] = await Promise.all([
    fresh ? null : register.get('importProfile', id),
    register.list('importProfile'),
    register.list('site'),
    register.list('product'),
    labels(register),
  ]);
  const start = fresh ? from : id;
  return {
    profile: start === undefined ? blankProfile : await findImportProfile({ register }, start),
    ...{ record, fresh, labelOf },
    taken: [...saved, ...readyProfiles].map((each) => each.id),
    sites: sites
      .map((each) => ({ id: each.id, name: each.value.name }))
      .sort((one, other) => one.name.localeCompare(other.name, 'sv')),
    products: products.map((each) => ({ id: each.id, names: each.value.names })),
  };
}

/**
 * Brings back what an earlier version of a profile says, as a new version on top.
 * @throws Refused not-found, and those of {@link saveRecord}
 */
export async function restoreImportProfile(
  ports: RecordPorts,
  input: Omit<Parameters<typeof saveRecord<'importProfile'>>[1], 'kind' | 'value'> & {
    readonly revision: number;
  },
): Promise<Recorded<'importProfile'>> {
  const { revision, ...how } = input;
  const record = await ports.register.get('importProfile', how.id);
  const version = record?.versions.find((each) => each.revision === revision);
  if (!version) throw new Refused('not-found');
  return saveRecord(ports, { ...how, kind: 'importProfile', value: version.value });
}
