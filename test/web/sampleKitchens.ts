/** Some kitchens of the sample city in memory, as they stand at 06:12 on Tuesday 24 November 2026. */
import { sampleCity } from '../../samples/city.ts';
import { sampleCounts } from '../../samples/counts.ts';
import type { LocalDate } from '../../src/domain/days.ts';
import type { Actor, Role } from '../../src/domain/people.ts';
import type { Kind, Kinds, Recorded } from '../../src/domain/records.ts';
import type { Language } from '../../src/domain/texts.ts';
import { readKitchenDay } from '../../src/usecases/readKitchenDay.ts';
import { type RecordDayInput, recordDay } from '../../src/usecases/recordDay.ts';
import type { Typed } from '../../src/web/kitchen/dayForm.ts';
import { askedView, dayPage, dayPath } from '../../src/web/kitchen/dayPage.ts';
import { submitDay } from '../../src/web/kitchen/submitDay.ts';
import type { Frame } from '../../src/web/layout.ts';
import { memoryPorts } from '../ports/memory.ts';

export const today: LocalDate = '2026-11-24';
const morning = '2026-11-24T04:12:00.000Z';
export const issuer = 'https://login.example';

/** Large boxes; litres and a tenfold slip; a closed day; one that forgets. */
const siteIds = ['kvarnbackens-skola', 'gammelbacka-skola', 'stromborgska-skolan', 'saxby-skola'];

function record<K extends Kind>(kind: K, value: Kinds[K]): Recorded<K> {
  const by = { issuer, subject: 'administrator', role: 'administrator', via: 'login' } as const;
  const version = { revision: 1, at: '2026-08-01T06:00:00.000Z', by, reason: null, value, previous: null };
  return { kind, id: value.id, revision: 1, value, versions: [{ ...version, hash: '0'.repeat(64) }] };
}

export type Kitchens = ReturnType<typeof memoryPorts>;

export async function sampleKitchens(): Promise<Kitchens> {
  const ports = memoryPorts();
  const { sites, products, calendars, settings, schoolYearData } = sampleCity;
  const own = sites.filter((each) => siteIds.includes(each.id));
  await Promise.all([
    ports.register.put(record('settings', settings)),
    ...calendars.map((each) => ports.register.put(record('calendar', each))),
    ...products.map((each) => ports.register.put(record('product', each))),
    ...schoolYearData
      .filter((each) => siteIds.includes(each.siteId))
      .map((each) => ports.register.put(record('schoolYearData', each))),
    ...own.map((each) => ports.register.put(record('site', { ...each, compositionId: null }))),
  ]);
  const counts = sampleCounts({ city: sampleCity, from: '2026-08-12', to: '2026-11-23', seed: 7 });
  for (const { siteId, date, at, by, report, reason, words } of counts) {
    if (!siteIds.includes(siteId)) continue;
    ports.setNow(at);
    const actor = kitchenActor({ subject: by.subject });
    const seen = await ports.counts.get(siteId, date);
    const ifMatch = seen?.revisions.at(-1)?.hash ?? null;
    const entry = {
      entryId: ports.ids.next(),
      report,
      reason: reason ?? null,
      words: words ?? null,
      ifMatch,
    };
    await recordDay(ports, { siteId, date, actor, ...entry });
  }
  ports.setNow(morning);
  return ports;
}

export function kitchenActor(changes: Partial<Actor> = {}): Actor {
  const roles: readonly Role[] = ['kitchen'];
  return {
    issuer,
    subject: 'kitchen-kvarnbacken',
    roles,
    sites: siteIds,
    via: 'login',
    loginAt: morning,
    language: 'sv',
    label: 'Köket, Kvarnbackens skola',
    ...changes,
  };
}

export function frame(language: Language, here: string, changes: Partial<Frame> = {}): Frame {
  return { language, here, actor: kitchenActor(), csrf: 'token', city: 'Borgå – Porvoo', ...changes };
}

/** The page of a day as the browser gets it; `query` as in the address, with its question mark. */
export async function dayHtml(
  ports: Kitchens,
  siteId: string,
  date: LocalDate,
  language: Language,
  query = '',
  changes: Partial<Frame> = {},
): Promise<string> {
  const day = await readKitchenDay(ports, { siteId, date });
  const here = dayPath(siteId, date) + query;
  return dayPage(frame(language, here, changes), day, askedView(here, day));
}

/** What the browser gets for a form that was sent. */
export async function sendDay(
  ports: Kitchens,
  siteId: string,
  date: LocalDate,
  language: Language,
  typed: Typed,
  actor: Actor = kitchenActor(),
) {
  type Entry = Omit<RecordDayInput, 'siteId' | 'date' | 'actor'>;
  return submitDay(frame(language, dayPath(siteId, date), { actor }), typed, {
    read: () => readKitchenDay(ports, { siteId, date }),
    record: (entry: Entry) => recordDay(ports, { ...entry, siteId, date, actor }),
  });
}

/** A new entry id, as the page gives one. */
export const freshId = (ports: Kitchens): string => ports.ids.next();
