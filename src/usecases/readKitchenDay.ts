import { isOperatingDay } from '../domain/calendars.ts';
import type { Claim, ClaimPeriod } from '../domain/claims.ts';
import { completenessOf } from '../domain/completeness.ts';
import type { DayCount } from '../domain/counts.ts';
import { addDays, type Instant, type LocalDate, localDay } from '../domain/days.ts';
import {
  childrenOn,
  type DayAmount,
  type Expected,
  enrolledByTerm,
  expectedAmount,
} from '../domain/expected.ts';
import { periodOn } from '../domain/periods.ts';
import type { Product } from '../domain/products.ts';
import { Refused } from '../domain/refusals.ts';
import { standing, standingDay } from '../domain/revisions.ts';
import { defaultSettings } from '../domain/settings.ts';
import type { Calendar, Site } from '../domain/sites.ts';
import { claimOfDay } from './claimOfDay.ts';
import type { Claims, Clock, Counts, Ids, Register } from './ports.ts';
import { inForce } from './recordDay.ts';

/** A product on the kitchen's page, with what is printed beside its field: never in it. Amounts in ml or g. */
export type OfferedProduct = {
  readonly product: Product;
  /** What was served on {@link KitchenDay.previous}. */
  readonly previous: number | null;
  readonly expected: Expected | null;
  /** The same, for so many children as are there. */
  readonly expectedFor: (children: number) => Expected | null;
};

/** Everything that the page of a kitchen's day shows. */
export type KitchenDay = {
  readonly site: Site;
  readonly date: LocalDate;
  readonly today: LocalDate;
  readonly now: Instant;
  /** Whether a count can be recorded: not before its day, and only while the site takes part. */
  readonly opening: 'open' | 'ahead' | 'outside';
  readonly operating: boolean;
  readonly period: ClaimPeriod;
  readonly products: readonly OfferedProduct[];
  /** Every product, for the names in counts of other times. */
  readonly catalogue: readonly Product[];
  /** The children enrolled in the term, where somebody has said so. */
  readonly enrolled: number | null;
  /** The last day before this one on which the site was open and reported. */
  readonly previous: LocalDate | null;
  readonly count: DayCount | null;
  /** Operating days of the period up to today without any report, this day left out. */
  readonly missing: readonly LocalDate[];
  /** The neighbouring operating days; no day after today. */
  readonly before: LocalDate;
  readonly after: LocalDate | null;
  readonly claim: Pick<Claim, 'id' | 'state'> | null;
  /** For the form: made by us before the first send, so that sending twice has one effect. */
  readonly entryId: string;
};

/** A site shut for longer is left day by day. */
const longestGap = 100;

/**
 * A kitchen's day: what it may report, what it did, what is missing.
 * @throws Refused not-found
 */
export async function readKitchenDay(
  ports: {
    readonly counts: Counts;
    readonly register: Register;
    readonly claims: Claims;
    readonly clock: Clock;
    readonly ids: Ids;
  },
  { siteId, date }: { readonly siteId: string; readonly date: LocalDate },
): Promise<KitchenDay> {
  const now = ports.clock.now();
  const today = localDay(now);
  const [settings, record] = await Promise.all([
    ports.register.get('settings', 'city'),
    ports.register.get('site', siteId),
  ]);
  if (!record) throw new Refused('not-found');
  const site = record.value;
  const period = periodOn(date, settings?.value.periodType ?? 'term');
  const through = earlier(period.to, today);
  const limits = settings?.value.checks ?? defaultSettings.checks;
  const historyFrom = addDays(date, -limits.historyDays);
  const range = { from: earlier(period.from, historyFrom), to: date > through ? date : through };
  const terms = [...new Set([historyFrom, date].map((day) => periodOn(day, 'term').id))];
  const [calendarRecord, products, counts, claim, data] = await Promise.all([
    ports.register.get('calendar', site.calendarId),
    ports.register.list('product'),
    ports.counts.ofSite(siteId, range),
    claimOfDay(ports, date),
    Promise.all(terms.map((term) => ports.register.get('schoolYearData', `${term}.${siteId}`))),
  ]);
  const enrolled = enrolledByTerm(
    siteId,
    data.filter((each) => each !== null),
  );
  const children = childrenOn(date, null, enrolled);
  const calendar = calendarRecord?.value ?? null;
  const operates = (day: LocalDate) => calendar !== null && isOperatingDay(site, calendar, day);
  const catalogue = products.map((each) => each.value);
  const open = counts.filter(
    (each) => each.date < date && ['served', 'zero'].includes(standing(each).report.kind),
  );
  const last = open.at(-1) ?? null;
  const after = neighbour(date, 1, operates, today);
  return {
    site,
    date,
    today,
    now,
    opening: date > today ? 'ahead' : takesPart(site, date) ? 'open' : 'outside',
    operating: operates(date),
    period,
    products: offered(site, catalogue, date).map((product) => {
      const days = history(open, product.id, enrolled);
      return {
        product,
        previous: last && (standingDay(last).served[product.id] ?? 0),
        expected: expectedAmount(days, date, limits, children),
        expectedFor: (there: number) => expectedAmount(days, date, limits, there),
      };
    }),
    enrolled: children,
    catalogue,
    previous: last?.date ?? null,
    count: counts.find((each) => each.date === date) ?? null,
    missing: missingDays(site, calendar, { from: period.from, to: through }, counts).filter(
      (day) => day !== date,
    ),
    before: neighbour(date, -1, operates, today) ?? addDays(date, -1),
    after,
    claim,
    entryId: ports.ids.next(),
  };
}

function takesPart(site: Site, date: LocalDate): boolean {
  return site.opensOn <= date && (site.closesOn === null || date <= site.closesOn);
}

/** The site's products in the order it wants them, as far as they are in the catalogue on the day. */
function offered(site: Site, catalogue: readonly Product[], date: LocalDate): Product[] {
  return site.productIds.flatMap((id) => catalogue.filter((each) => each.id === id && inForce(each, date)));
}

function history(
  open: readonly DayCount[],
  productId: string,
  enrolled: ReadonlyMap<string, number>,
): DayAmount[] {
  return open.map((count) => {
    const { date, served, present } = standingDay(count);
    return { date, amount: served[productId] ?? 0, children: childrenOn(date, present, enrolled) };
  });
}

function missingDays(
  site: Site,
  calendar: Calendar | null,
  range: { readonly from: LocalDate; readonly to: LocalDate },
  counts: readonly DayCount[],
): readonly LocalDate[] {
  return calendar ? completenessOf(site, calendar, range, counts.map(standingDay)).missing : [];
}

function neighbour(
  date: LocalDate,
  step: 1 | -1,
  operates: (day: LocalDate) => boolean,
  today: LocalDate,
): LocalDate | null {
  const next = addDays(date, step);
  for (let far = 0, day = next; far < longestGap; far += 1, day = addDays(day, step)) {
    if (step === 1 && day > today) break;
    if (operates(day)) return day;
  }
  return step === 1 && next > today ? null : step === 1 ? today : next;
}

function earlier(one: LocalDate, other: LocalDate): LocalDate {
  return one < other ? one : other;
}
