import type { DayRange, LocalDate } from './days.ts';
import type { Language, Texts } from './texts.ts';

export const siteKinds = [
  'day-care',
  'pre-primary',
  'basic-education',
  'upper-secondary',
  'kitchen',
] as const;
export type SiteKind = (typeof siteKinds)[number];

/** A school, day care or kitchen, registered with the authority (R40 Art. 6: name and address of each). */
export type Site = {
  readonly id: string;
  readonly name: string;
  readonly kind: SiteKind;
  readonly language: Exclude<Language, 'en'>;
  readonly address: string;
  /** The authority's registration number; null until it has been given. */
  readonly registration: string | null;
  readonly calendarId: string;
  /** The composition (kitchen and the sites it serves) it belongs to; null for a single site. */
  readonly compositionId: string | null;
  /** The products the kitchen's page offers, in this order. */
  readonly productIds: readonly string[];
  /** Where the kitchen is reminded of missing days; null: at the addresses of its users. */
  readonly reportingEmail: string | null;
  readonly opensOn: LocalDate;
  readonly closesOn: LocalDate | null;
  /** Days on which this site alone is shut. */
  readonly closures: readonly (DayRange & { readonly reason: string })[];
  /** A reserved site for trying the system out: it never counts. Said when the site is entered, and for good. */
  readonly test?: true;
};

/** The records of the sites that count: every list, sum and claim begins with these, and no test site is in them. */
export function sitesThatCount<T extends { readonly value: Pick<Site, 'test'> }>(records: readonly T[]): T[] {
  return records.filter(({ value }) => value.test !== true);
}

/** A central or preparing kitchen with the sites it serves. */
export type Composition = { readonly id: string; readonly name: string; readonly kitchenSiteId: string };

/** Which days are operating days: inside an open range, on a listed weekday, not in a holiday. */
export type Calendar = {
  readonly id: string;
  readonly names: Texts;
  /** ISO weekdays, 1 = Monday. */
  readonly weekdays: readonly number[];
  readonly open: readonly DayRange[];
  readonly holidays: readonly (DayRange & { readonly names: Texts })[];
};

/** School-year data (läsårsuppgifter / lukuvuositiedot) of one site for one claim period. */
export type SchoolYearData = {
  /** `${periodId}.${siteId}` */
  readonly id: string;
  readonly siteId: string;
  readonly periodId: string;
  /** Enrolled children on the reference date, staff left out. */
  readonly children: number;
  /** The date the children were counted on; which date applies is a rule of the official. */
  readonly referenceDate: LocalDate;
  /** Staff and others who eat regularly without being eligible. */
  readonly nonEligible: number;
  /** Operating days of the period when declared by hand; null: counted from the calendar less the days reported closed. */
  readonly operatingDays: number | null;
  /** Where the children's number comes from, e.g. the pupil register's extract. */
  readonly evidence: string | null;
  readonly confirmed: boolean;
};

/** The applicant: the authority or legal person that owns the sites. */
export type Applicant = {
  readonly name: string;
  readonly businessId: string;
  readonly kind: 'municipal' | 'independent' | 'supplier';
  readonly address: string;
  /** When it undertook the duties of R40 Art. 6; null: not on record. */
  readonly undertakingOn: LocalDate | null;
};
