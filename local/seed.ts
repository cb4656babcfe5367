import { createHash } from 'node:crypto';
import { type SampleCity, sampleCity } from '../samples/city.ts';
import { type SampleCount, sampleCounts } from '../samples/counts.ts';
import { deliverySites, sampleDeliveries, sampleSupplier } from '../samples/deliveries.ts';
import { readCsv } from '../src/adapters/csv/readCsv.ts';
import { readXml } from '../src/adapters/xml/readXml.ts';
import type { Actor } from '../src/domain/people.ts';
import type { Kind, Kinds, Recorded } from '../src/domain/records.ts';
import { Refused } from '../src/domain/refusals.ts';
import { attachFile } from '../src/usecases/attachFile.ts';
import type { ClaimPorts } from '../src/usecases/claimSteps.ts';
import { importDelivery } from '../src/usecases/importDelivery.ts';
import type { Attachments, Deliveries, Links, Register } from '../src/usecases/ports.ts';
import { recordDay } from '../src/usecases/recordDay.ts';
import { saveRecord } from '../src/usecases/records.ts';
import { refreshClaim } from '../src/usecases/refreshClaim.ts';
import { samplePoster } from './samplePoster.ts';

/** The sample city lives from this instant on: Monday 11 January 2027, the autumn term just over. */
export const sampleNow = '2027-01-11T06:30:00.000+02:00';
/** The counts of the sample go this far: the day before. */
const lastDay = '2027-01-10';
const seed = 2026;
const atOnce = 8;

/** Whoever put the sample in: none of the cast, so that nobody of it is a preparer by the seeding alone. */
const seeder: Actor = {
  issuer: 'urn:skolmjolk:sample',
  subject: 'sample',
  roles: ['administrator', 'official'],
  sites: 'all',
  via: 'robot',
  loginAt: null,
  language: 'en',
  label: 'Sample',
};

type SeedPorts = ClaimPorts & {
  readonly links: Links;
  readonly deliveries: Deliveries;
  readonly attachments: Attachments;
};

export type Progress = (done: number, all: number) => void;

/**
 * Puts the sample city into an empty system through the same use cases as everyone else's: register, a term of counts
 * with corrections, the first refresh of the claim. Entry ids follow from what is entered, so that a seeding which
 * was cut off goes on where it stopped.
 */
export async function seedSample(
  ports: SeedPorts,
  { issuer, progress, counts }: { issuer: string; progress: Progress; counts: boolean },
): Promise<{ entries: number }> {
  const city = sampleCity;
  await seedRegister(ports, city, issuer);
  if (!counts) return { entries: 0 };
  const entries = sampleCounts({ city, from: '2026-08-01', to: lastDay, seed });
  // The register is still while the counts go in: reading it once is enough.
  const register = await readOnce(ports.register);
  const bySite = Map.groupBy(entries, (entry) => entry.siteId);
  const waiting = [...bySite.values()];
  let done = 0;
  progress(done, entries.length);
  const worker = async (): Promise<void> => {
    for (let site = waiting.shift(); site; site = waiting.shift()) {
      for (const entry of site) {
        await enter({ ...ports, register }, entry, issuer);
        done += 1;
        if (done % 50 === 0 || done === entries.length) progress(done, entries.length);
      }
    }
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  await seedDeliveries(ports, city, entries);
  await refreshClaim(ports, { claimId: '2026-autumn.1', actor: { ...seeder, subject: 'robot' } });
  return { entries: entries.length };
}

async function seedRegister(ports: ClaimPorts, city: SampleCity, issuer: string): Promise<void> {
  const records: { [K in Kind]: readonly Kinds[K][] } = {
    settings: [city.settings],
    calendar: city.calendars,
    product: city.products,
    composition: city.compositions,
    site: city.sites,
    schoolYearData: city.schoolYearData,
    user: city.users(issuer),
    importProfile: [],
    robot: [],
    supplier: [],
    stockData: [],
    handMade: [],
  };
  const atStart = { ...ports, clock: { now: () => '2026-07-31T09:00:00.000Z' } };
  const kitchens = city.sites.filter((site) =>
    city.compositions.some((each) => each.kitchenSiteId === site.id),
  );
  const put = <K extends Kind>(kind: K, value: Kinds[K], ifMatch: string | null) =>
    unlessThere(() =>
      saveRecord(atStart, { kind, id: value.id, value, reason: null, ifMatch, actor: seeder }),
    );
  for (const kind of Object.keys(records) as Kind[]) {
    // A composition names its kitchen and the kitchen its composition: the kitchen comes first, alone.
    if (kind === 'composition')
      for (const site of kitchens) await put('site', { ...site, compositionId: null }, null);
    await Promise.all(records[kind].map((value) => put(kind, value, null)));
  }
  for (const site of kitchens) {
    const alone = await ports.register.get('site', site.id);
    await put('site', site, String(alone?.revision));
  }
}

/** The dairy's invoices, what is left in stock, a poster: the second source, for a few sites. */
async function seedDeliveries(
  ports: SeedPorts,
  city: SampleCity,
  entries: readonly SampleCount[],
): Promise<void> {
  const { files, stock } = sampleDeliveries(city, entries);
  const robot: Actor = { ...seeder, subject: 'robot' };
  const record = { reason: null, ifMatch: null, actor: robot };
  const supplier = sampleSupplier(city);
  await unlessThere(() =>
    saveRecord(ports, { kind: 'supplier', id: supplier.id, value: supplier, ...record }),
  );
  for (const { name, bytes, at } of files)
    await importDelivery(
      { ...ports, clock: { now: () => at } },
      {
        ...{ readXml, readCsv, file: bytes, name, actor: robot, mode: 'commit' },
        ...{ supplierId: null, profileId: 'wholesaler-deliveries', kind: 'delivery-note' },
      },
    );
  for (const value of stock)
    await unlessThere(() => saveRecord(ports, { kind: 'stockData', id: value.id, value, ...record }));
  for (const id of deliverySites)
    await unlessThere(() =>
      attachFile(ports, {
        to: { kind: 'poster', id, siteId: null },
        ...{ file: samplePoster(), name: 'poster.png', words: null, actor: robot },
      }),
    );
}

async function enter(
  ports: ClaimPorts & { readonly links: Links },
  entry: SampleCount,
  issuer: string,
): Promise<void> {
  const { siteId, date, at, by, report } = entry;
  const current = entry.reason ? await ports.counts.get(siteId, date) : null;
  const actor: Actor = {
    ...{ issuer, subject: by.subject, roles: [by.role], via: by.via },
    ...{ sites: 'all', loginAt: null, language: 'en', label: by.subject },
  };
  await unlessThere(() =>
    recordDay(
      { ...ports, claims: { ...ports.claims, list: async () => [] }, clock: { now: () => at } },
      {
        ...{ siteId, date, actor, report },
        entryId: idOf(entry),
        reason: entry.reason ?? null,
        words: entry.words ?? null,
        ifMatch: current?.revisions.at(-1)?.hash ?? null,
      },
    ),
  );
}

/** What an earlier seeding that was cut off has put in already stays as it is. */
async function unlessThere(act: () => Promise<unknown>): Promise<void> {
  try {
    await act();
  } catch (error) {
    if (!(error instanceof Refused && ['precondition-needed', 'nothing-changed'].includes(error.code)))
      throw error;
  }
}

/** A UUID that follows from the entry itself. */
function idOf(entry: SampleCount): string {
  const hex = createHash('sha256').update(JSON.stringify(entry)).digest('hex');
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-4${hex.slice(13, 16)}-8${hex.slice(17, 20)}-${hex.slice(20, 32)}`;
}

async function readOnce(register: Register): Promise<Register> {
  const lists = new Map<Kind, Promise<Recorded<Kind>[]>>();
  const list = <K extends Kind>(kind: K): Promise<Recorded<K>[]> => {
    const known = lists.get(kind) ?? register.list(kind);
    lists.set(kind, known as Promise<Recorded<Kind>[]>);
    return known as Promise<Recorded<K>[]>;
  };
  const get = async <K extends Kind>(kind: K, id: string) =>
    (await list(kind)).find((each) => each.id === id) ?? null;
  return { ...register, list, get };
}
