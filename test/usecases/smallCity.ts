/**
 * A city that is small enough to be counted by hand, on ports in memory: two schools and a central kitchen, eight
 * operating days (12-21 August 2026), everyone who may do something. Its clock stands after the term has ended.
 */
import type { Surroundings } from '../../src/api/endpoint.ts';
import { operatingDays } from '../../src/domain/calendars.ts';
import type { CorrectionReason } from '../../src/domain/counts.ts';
import type { Instant, LocalDate } from '../../src/domain/days.ts';
import type { Actor, Role, User } from '../../src/domain/people.ts';
import type { Kind, Kinds } from '../../src/domain/records.ts';
import { standing } from '../../src/domain/revisions.ts';
import { defaultSettings, type Settings } from '../../src/domain/settings.ts';
import type { Calendar, SchoolYearData, Site } from '../../src/domain/sites.ts';
import type { Supplier } from '../../src/domain/suppliers.ts';
import type { GivenReport } from '../../src/shapes/values.ts';
import { attachFile } from '../../src/usecases/attachFile.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { type RecordedDay, recordDay } from '../../src/usecases/recordDay.ts';
import { saveRecord } from '../../src/usecases/records.ts';
import { contents, rules } from '../domain/builders.ts';
import { memoryIssuerUrl, memoryPorts } from '../ports/memory.ts';

const texts = (text: string) => ({ sv: text, fi: text, en: text });

/** After the term has ended and before its deadline. */
export const afterTerm: Instant = '2027-01-08T08:00:00.000Z';
export const duringTerm: Instant = '2026-08-20T12:00:00.000Z';

export const calendar: Calendar = {
  id: 'school',
  names: texts('Skolornas dagar'),
  weekdays: [1, 2, 3, 4, 5],
  open: [{ from: '2026-08-12', to: '2026-08-21' }],
  holidays: [],
};

const plainSite: Omit<Site, 'id' | 'name'> = {
  kind: 'basic-education',
  language: 'sv',
  address: 'Skolgatan 1, 06100 Borgå',
  registration: 'EX-1',
  calendarId: 'school',
  compositionId: null,
  productIds: ['milk', 'buttermilk'],
  opensOn: '2020-08-01',
  closesOn: null,
  reportingEmail: null,
  closures: [],
};
export const siteA: Site = { id: 'school-a', name: 'Skola A', ...plainSite };
export const siteB: Site = { id: 'school-b', name: 'Skola B', ...plainSite };

export const milk: Kinds['product'] = {
  id: 'milk',
  names: texts('Fettfri mjölk'),
  group: 'milk',
  contents,
  packages: [{ id: 'box-10', names: texts('låda 10 l'), size: 10_000 }],
  portion: 200,
  from: '2023-08-01',
  to: null,
};

export const schoolYear = (siteId: string, periodId = '2026-autumn'): SchoolYearData => ({
  id: `${periodId}.${siteId}`,
  siteId,
  periodId,
  children: 200,
  referenceDate: '2026-08-12',
  nonEligible: 10,
  operatingDays: null,
  evidence: null,
  confirmed: true,
});

export const settings: Settings = {
  ...defaultSettings,
  id: 'city',
  applicant: {
    name: 'Borgå stad',
    businessId: '1061512-1',
    kind: 'municipal',
    address: 'Krämaretorget 1',
    undertakingOn: '2020-08-01',
  },
  languages: ['sv', 'fi'],
  // Deliveries have tests of their own; here every claim would warn that there are none.
  rules: { ...rules, deliveries: 'off' },
  ratePeriods: [],
  periodType: 'term',
  authorityEmail: null,
};

const user = (subject: string, roles: readonly Role[], siteIds: readonly string[] = []): User => ({
  id: subject,
  issuer: memoryIssuerUrl,
  subject,
  label: `Label of ${subject}`,
  roles,
  siteIds,
  language: 'sv',
  email: `${subject}@city.example`,
  from: '2026-08-01',
  to: null,
});

/** One of each kind, and more officials than one. */
export const supplier: Supplier = {
  id: 'arla',
  name: 'Mejeriet',
  businessId: '1234567-1',
  procurement: 'HEL 2025-1',
  customers: [
    { number: '1', siteId: 'school-a' },
    { number: '2', siteId: 'school-b' },
  ],
  articles: [
    { number: '6', productId: 'milk', unit: 'packages', size: 10_000 },
    { number: '7', productId: null, unit: 'packages', size: null },
  ],
};

export const users = [
  user('kitchen-a', ['kitchen'], ['school-a']),
  user('kitchen-b', ['kitchen'], ['school-b']),
  user('official-1', ['official']),
  user('official-2', ['official']),
  user('official-3', ['official']),
  user('auditor', ['auditor']),
  user('administrator', ['administrator']),
  user('machine-a', ['kitchen'], ['school-a']),
  user('kitchen-auditor', ['kitchen', 'auditor'], ['school-a']),
  user('official-kitchen', ['kitchen', 'official'], ['school-a']),
  user('official-administrator', ['official', 'administrator']),
] as const;

const founder: Actor = {
  issuer: memoryIssuerUrl,
  subject: 'founder',
  roles: ['administrator'],
  sites: 'all',
  via: 'robot',
  loginAt: null,
  language: 'sv',
  label: 'Founder',
};

export type SmallCity = ReturnType<typeof memoryPorts> & Surroundings;

/** The city with its register and no counts; give those ports that a test replaces. */
export async function smallCity(overrides: Partial<Ports & Surroundings> = {}): Promise<SmallCity> {
  const ports = memoryPorts(overrides);
  const records: { [K in Kind]: readonly Kinds[K][] } = {
    settings: [settings],
    calendar: [calendar],
    product: [milk, { ...milk, id: 'buttermilk', names: texts('Surmjölk'), group: 'buttermilk' }],
    composition: [],
    site: [siteA, siteB],
    schoolYearData: [schoolYear('school-a'), schoolYear('school-b')],
    user: users,
    importProfile: [],
    robot: [],
    supplier: [supplier],
    stockData: [],
    handMade: [],
  };
  const store = { ...ports, clock: { now: () => '2026-07-31T09:00:00.000Z' } };
  for (const kind of Object.keys(records) as Kind[])
    for (const value of records[kind])
      await saveRecord(store, { kind, id: value.id, value, reason: null, ifMatch: null, actor: founder });
  // An application needs an invoice or freight note of one site; posters hang at both.
  for (const to of [
    { kind: 'claim', id: '2026-autumn', siteId: 'school-a' },
    { kind: 'poster', id: 'school-a', siteId: null },
    { kind: 'poster', id: 'school-b', siteId: null },
  ] as const)
    await attachFile(
      { ...store, clock: { now: () => '2026-08-11T09:00:00.000Z' } },
      { to, file: Buffer.from('%PDF-1.7'), name: 'a.pdf', words: null, actor: founder },
    );
  ports.setNow(afterTerm);
  return Object.assign(
    ports,
    { publicUrl: () => 'https://milk.example', city: () => 'Borgå', log: () => {} },
    overrides,
  );
}

/** Somebody of the city, logged in a minute ago by the city's clock. */
export function actor(subject: string, city: Pick<Ports, 'clock'>, changes: Partial<Actor> = {}): Actor {
  const found = users.find((each) => each.subject === subject);
  if (!found) throw new Error(`nobody is called ${subject}`);
  const { issuer, roles, siteIds, language, label } = found;
  return {
    issuer,
    subject,
    roles,
    sites: roles.some((role) => role !== 'kitchen') ? 'all' : siteIds,
    via: 'login',
    loginAt: new Date(Date.parse(city.clock.now()) - 60_000).toISOString(),
    language,
    label,
    ...changes,
  };
}

let entries = 0;
export function entryId(): string {
  entries += 1;
  return `00000000-0000-4000-9000-${entries.toString(16).padStart(12, '0')}`;
}

/** So many litres of milk, served. */
export const litres = (value: number | string, note: string | null = null): GivenReport => ({
  kind: 'served',
  lines: [{ productId: 'milk', use: 'served', given: { unit: 'litres', value: String(value) } }],
  otherDiners: null,
  note,
});

export const operating: readonly LocalDate[] = operatingDays(siteA, calendar, {
  from: '2026-08-01',
  to: '2026-12-31',
});

/** Records the day's first count. */
export function post(
  city: Ports,
  siteId: string,
  date: LocalDate,
  report: GivenReport,
  who = actor(siteId === 'school-a' ? 'kitchen-a' : 'kitchen-b', city),
): Promise<RecordedDay> {
  const input = { siteId, date, entryId: entryId(), report, reason: null, words: null, ifMatch: null };
  return recordDay(city, { ...input, actor: who });
}

/** Corrects what stands. */
export async function correct(
  city: Ports,
  siteId: string,
  date: LocalDate,
  report: GivenReport,
  who: Actor,
  reason: CorrectionReason | null = 'counted-again',
): Promise<RecordedDay> {
  const current = await city.counts.get(siteId, date);
  const ifMatch = current ? standing(current).hash : null;
  return recordDay(city, {
    ...{ siteId, date, report, reason, ifMatch },
    entryId: entryId(),
    words: null,
    actor: who,
  });
}

/** Every operating day of both schools reported by its kitchen: 40 litres each. */
export async function fillTerm(city: Ports): Promise<void> {
  for (const siteId of ['school-a', 'school-b'])
    for (const date of operating) await post(city, siteId, date, litres(40));
}
