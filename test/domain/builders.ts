import type { LocalDate } from '../../src/domain/days.ts';
import type { Contents } from '../../src/domain/products.ts';
import type { Rules } from '../../src/domain/settings.ts';
import type { Calendar, Site } from '../../src/domain/sites.ts';
import type { Completeness, SnapshotDay, SnapshotSite } from '../../src/domain/snapshots.ts';

/** The defaults that docs/rules.md states. */
export const rules: Rules = {
  deduction: 'proportional',
  capLevel: 'site',
  capOrder: 'in-proportion',
  organicButtermilk: 'conventional',
  amountRounding: 'half-up',
  aidRounding: 'half-up',
  late: 'linear',
  childrenReference: 'term-start',
  deliveries: 'where-given',
};

/** Fat-free milk with vitamin D. */
export const contents: Contents = {
  fatPermille: 1,
  sugarPermille: null,
  saltPermille: null,
  milkPermille: null,
  otherIngredientsPermille: null,
  vitaminD: true,
  freshOrProcessedCheese: false,
};

/** Schools of Borgå in autumn 2026: Monday to Friday from 11 August, a week off in October, Independence Day. */
export const calendar: Calendar = {
  id: 'schools',
  names: { sv: 'Skolor', fi: 'Koulut', en: 'Schools' },
  weekdays: [1, 2, 3, 4, 5],
  open: [{ from: '2026-08-11', to: '2026-12-22' }],
  holidays: [
    {
      from: '2026-10-15',
      to: '2026-10-16',
      names: { sv: 'Höstlov', fi: 'Syysloma', en: 'Autumn holiday' },
    },
  ],
};

export const site: Site = {
  id: 'school-a',
  name: 'Skola A',
  kind: 'basic-education',
  language: 'sv',
  address: 'Skolgatan 1, 06100 Borgå',
  registration: '1001',
  calendarId: 'schools',
  compositionId: null,
  productIds: ['milk'],
  opensOn: '2017-08-01',
  closesOn: null,
  reportingEmail: null,
  closures: [],
};

/** A day of a snapshot on which so much was served. */
export function servedDay(date: LocalDate, served: SnapshotDay['served']): SnapshotDay {
  return {
    date,
    kind: 'served',
    reason: null,
    revision: 1,
    hash: 'hash',
    served,
    cooking: {},
    notClaimable: 0,
    otherDiners: null,
    words: null,
  };
}

/** A site of a snapshot that no check has anything to say about. */
export function snapshotSite(id: string, changes: Partial<SnapshotSite> = {}): SnapshotSite {
  const completeness: Completeness = { expected: 0, served: 0, zero: 0, closed: 0, explained: 0, missing: 0 };
  return {
    id,
    name: `Site ${id}`,
    kind: 'basic-education',
    language: 'sv',
    address: 'Skolgatan 1, 06100 Borgå',
    registration: '1001',
    compositionId: null,
    children: 200,
    referenceDate: '2026-08-11',
    confirmed: true,
    nonEligible: 20,
    operatingDays: 5,
    operatingDaysFrom: 'calendar',
    completeness,
    missing: [],
    days: [],
    ...changes,
  };
}
