import { againstCapMl } from './amounts.ts';
import type { ClaimPeriod } from './claims.ts';
import { daysBetween, type LocalDate } from './days.ts';
import { standingDelivery } from './deliveries.ts';
import { type DayAmount, expectedAmount, isOdd, median } from './expected.ts';
import { daysLate, lateReduction } from './late.ts';
import type { NotEligibleReason } from './limits.ts';
import { divide } from './numbers.ts';
import { periodById, periodOn, periodsOfSchoolYear } from './periods.ts';
import { type ProductGroup, productGroups } from './products.ts';
import { rateOf, ratePeriodOn } from './rates.ts';
import { type BookedDelivery, unitOfSite } from './reconciliation.ts';
import { type CheckLimits, defaultSettings, type Rules } from './settings.ts';
import type { Snapshot, SnapshotDay, SnapshotSite } from './snapshots.ts';
import { differing } from './transfers.ts';

/** The checks before an approval (B blocks, W warns); numbers as in docs/rules.md. */
export const checkIds = [
  'B1',
  'B2',
  'B3',
  'B4',
  'B5',
  'B6',
  'B7',
  'B8',
  'B9',
  'B10',
  'B11',
  'B12',
  'B13',
  'B14',
  'B15',
  'W16',
  'W17',
  'W18',
  'W19',
  'B20',
] as const;
export type CheckId = (typeof checkIds)[number];

/** What a check found. `fine` has no findings; a finding names where it is mended. */
export type CheckResult = {
  readonly id: CheckId;
  readonly verdict: 'fine' | 'warning' | 'block';
  readonly findings: readonly Finding[];
};

/** One finding: a stable code for the words, the site and day it concerns, and the figures behind it. */
export type Finding = {
  readonly code: string;
  readonly siteId: string | null;
  readonly date: LocalDate | null;
  readonly figures: Readonly<Record<string, number | string>>;
};

/** Every finding there is, so that the pages can have words for each. */
export const findingCodes = [
  'business-id-invalid',
  'undertaking-missing',
  'site-name-missing',
  'site-address-missing',
  'site-registration-missing',
  'period-unknown',
  'period-running',
  'children-missing',
  'children-not-confirmed',
  'reference-date-outside',
  'no-children',
  'more-days-than-calendar',
  'product-unknown',
  'product-left-out',
  'not-aided-on-date',
  'cut-to-cap',
  'over-cap',
  'not-deducted-once',
  'gross-differs',
  'transfer-differs',
  'more-than-received',
  'working-differs',
  'total-differs',
  'rate-differs',
  'deadline-near',
  'late',
  'day-missing',
  'odd-high',
  'odd-low',
  'milk-on-closed-day',
  'over-cap-days',
  'enrolment-jump',
  'peers-high',
  'peers-low',
  'customer-unknown',
  'article-unknown',
  'line-not-readable',
  'credit-without-invoice',
  'difference-unexplained',
  'no-deliveries',
  'maybe-twice',
  'evidence-missing',
  'evidence-missing-largest',
  'poster-missing',
  'poster-old',
  'procurement-missing',
  'price-not-shown',
] as const;
export type FindingCode = (typeof findingCodes)[number];

/** An amount of a product that was served and left out of the claim, with the reason (see limits.ts). */
export type LeftOut = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly productId: string;
  /** ml or g, as served. */
  readonly amount: number;
  readonly reason: NotEligibleReason | 'unknown-product';
};

/**
 * What the data checks look at: the snapshot without its checks, and what the snapshot does not keep. The days'
 * `served` must hold the very amounts that the claim was calculated from: what is left out is in `leftOut` only.
 */
export type DataCheckInput = Pick<
  Snapshot,
  | 'applicant'
  | 'period'
  | 'through'
  | 'ratePeriods'
  | 'products'
  | 'compositions'
  | 'sites'
  | 'transfers'
  | 'caps'
  | 'lines'
  | 'aidCents'
  | 'suppliers'
  | 'reconciliation'
  | 'evidence'
> & {
  readonly rules: Rules;
  readonly limits: CheckLimits;
  /** By site id, the operating days of the whole period as the calendar has them (calendars.ts). */
  readonly calendarDays: Readonly<Record<string, readonly LocalDate[]>>;
  readonly leftOut: readonly LeftOut[];
  /** Days before the period, all products together in ml against the cap, for the comparison of W16. */
  readonly history: readonly (DayAmount & { readonly siteId: string })[];
  /** By site id and day, the children that the day's milk was for, where somebody knows. */
  readonly children: Readonly<Record<string, Readonly<Record<string, number | null>>>>;
  /** The documents of the period, for what stands in the way of tracing them. */
  readonly booked: readonly BookedDelivery[];
  /** By site id, the newest school year of which there is a poster's picture. */
  readonly posters: Readonly<Record<string, string>>;
  /** By site id, the children of the term before. */
  readonly childrenBefore: Readonly<Record<string, { readonly periodId: string; readonly children: number }>>;
};

/**
 * The checks that follow from the data alone, one result each, in the order of their numbers, B before W. Sites
 * come by id and days by date, so that the same data always give the same results.
 */
export function dataChecks(input: DataCheckInput): CheckResult[] {
  const sites = input.sites.toSorted((one, other) => (one.id < other.id ? -1 : 1));
  return [
    applicantCheck(input),
    result('B2', sites.flatMap(registrationFindings)),
    result(
      'B4',
      sites.flatMap((site) => childrenFindings(site, input)),
    ),
    result(
      'B5',
      sites.flatMap((site) => dayFindings(site, input)),
    ),
    result('B6', productFindings(sites, input)),
    result('B7', capFindings(input)),
    result('B8', deductionFindings(sites, input)),
    result('B9', deliveryFindings(sites, input)),
    result('B10', transferFindings(sites, input)),
    result('B11', workingFindings(input)),
    result('B12', evidenceFindings(sites, input)),
    result('B13', rateFindings(sites, input)),
    result('B15', sites.flatMap(missingFindings)),
    result('W16', [
      ...sites.flatMap((site) => oddFindings(site, input)),
      ...sites.flatMap((site) => enrolmentFindings(site, input)),
      ...peerFindings(sites, input),
    ]),
    result('W17', posterFindings(sites, input)),
    result('W18', procurementFindings(input)),
    result('W19', priceFindings(input)),
  ];
}

/**
 * The checks that ask the clock: B3, a claim may be lodged only when its period has ended (R39 Art. 4), and B14, the
 * deadline with what lodging today would cost.
 */
export function clockChecks(input: {
  readonly period: ClaimPeriod;
  readonly today: LocalDate;
  readonly rules: Pick<Rules, 'late'>;
  readonly limits: Pick<CheckLimits, 'deadlineNearDays'>;
  readonly aidCents: number;
}): CheckResult[] {
  const { period, today, rules, limits, aidCents } = input;
  const known = periodById(period.id);
  const b3: Graded[] = [];
  if (known?.from !== period.from || known.to !== period.to)
    b3.push(block('period-unknown', { period: period.id }));
  if (today <= period.to) {
    b3.push(block('period-running', { ends: period.to, daysLeft: daysBetween(today, period.to) + 1 }));
  }
  const b14: Graded[] = [];
  const late = daysLate(period.deadline, today);
  const daysLeft = daysBetween(today, period.deadline);
  if (late > 0) {
    const { payableCents, reductionCents } = lateReduction(aidCents, late, rules.late);
    b14.push(warn('late', { deadline: period.deadline, daysLate: late, reductionCents, payableCents }));
  } else if (daysLeft <= limits.deadlineNearDays) {
    b14.push(warn('deadline-near', { deadline: period.deadline, daysLeft }));
  }
  return [result('B3', b3), result('B14', b14)];
}

/** Weights of a business ID's first seven digits, as the Tax Administration and PRH publish the check digit. */
const businessIdWeights = [7, 9, 10, 5, 8, 4, 2];

/**
 * Whether the text is a Finnish business ID (FO-nummer, Y-tunnus): seven digits, a hyphen and a check digit modulo 11.
 * A remainder of 1 would ask for the digit 10 and is never given out. A well-formed ID need not be registered.
 */
export function isBusinessId(text: string): boolean {
  const [, digits, check] = /^(\d{7})-(\d)$/.exec(text) ?? [];
  if (digits === undefined) return false;
  const sum = businessIdWeights.reduce((before, weight, index) => before + weight * Number(digits[index]), 0);
  return sum % 11 !== 1 && Number(check) === (11 - (sum % 11)) % 11;
}

type Graded = { readonly blocks: boolean; readonly finding: Finding };
type Where = { readonly siteId?: string; readonly date?: LocalDate };

function finding(code: FindingCode, figures: Finding['figures'], { siteId, date }: Where): Finding {
  return { code, siteId: siteId ?? null, date: date ?? null, figures };
}

function block(code: FindingCode, figures: Finding['figures'] = {}, where: Where = {}): Graded {
  return { blocks: true, finding: finding(code, figures, where) };
}

function warn(code: FindingCode, figures: Finding['figures'] = {}, where: Where = {}): Graded {
  return { blocks: false, finding: finding(code, figures, where) };
}

function result(id: CheckId, graded: readonly Graded[]): CheckResult {
  const verdict = graded.some((each) => each.blocks) ? 'block' : graded.length > 0 ? 'warning' : 'fine';
  return { id, verdict, findings: graded.map((each) => each.finding) };
}

/** B1: R40 Art. 6, a written undertaking, and an applicant that can be identified. */
function applicantCheck({ applicant }: DataCheckInput): CheckResult {
  const graded: Graded[] = [];
  if (!isBusinessId(applicant.businessId)) {
    graded.push(block('business-id-invalid', { businessId: applicant.businessId }));
  }
  if (applicant.undertakingOn === null) graded.push(block('undertaking-missing'));
  return result('B1', graded);
}

/** B2: R40 Art. 6, name and address of each establishment; the authority's number may still be on its way. */
function registrationFindings({ id, name, address, registration }: SnapshotSite): Graded[] {
  const where = { siteId: id };
  return [
    ...(name.trim() === '' ? [block('site-name-missing', {}, where)] : []),
    ...(address.trim() === '' ? [block('site-address-missing', {}, where)] : []),
    ...(registration === null || registration.trim() === ''
      ? [warn('site-registration-missing', {}, where)]
      : []),
  ];
}

/** B4: R39 Art. 4(2), the entitled children on a reference date; a kitchen has none of its own. */
function childrenFindings(site: SnapshotSite, { rules, period }: DataCheckInput): Graded[] {
  const where = { siteId: site.id };
  if (site.kind === 'kitchen' && site.children === 0) return [];
  if (site.referenceDate === null) return [block('children-missing', {}, where)];
  const graded: Graded[] = [];
  if (!site.confirmed) graded.push(block('children-not-confirmed', { children: site.children }, where));
  // Schools open and are counted days or weeks into the term, so any day of the right term is taken.
  const term = periodOn(period.from, 'term');
  const within =
    rules.childrenReference === 'term-start' ? term : periodsOfSchoolYear(period.schoolYear, 'term')[0]!;
  if (site.referenceDate < within.from || within.to < site.referenceDate) {
    const figures = { referenceDate: site.referenceDate, from: within.from, to: within.to };
    graded.push(warn('reference-date-outside', figures, where));
  }
  if (site.children === 0 && site.days.some((day) => day.kind === 'served')) {
    graded.push(warn('no-children', {}, where));
  }
  return graded;
}

/** B5: operating days are those of the calendar at most, holidays, closures and days reported closed left out. */
function dayFindings(site: SnapshotSite, { calendarDays }: DataCheckInput): Graded[] {
  const calendar = new Set(calendarDays[site.id] ?? []);
  const closed = site.days.filter((day) => day.kind === 'closed' && calendar.has(day.date)).length;
  const most = calendar.size - closed;
  if (site.operatingDays <= most) return [];
  const figures = { declared: site.operatingDays, calendar: calendar.size, closed, most };
  return [block('more-days-than-calendar', figures, { siteId: site.id })];
}

/**
 * B6: only listed products within their limits on the day. What was left out costs nothing and is pointed out; a
 * product that nobody knows, or an aided group on a day that aids it not, stops the claim.
 */
function productFindings(sites: readonly SnapshotSite[], input: DataCheckInput): Graded[] {
  const leftOut = input.leftOut
    .filter((each) => each.reason !== 'not-in-scheme')
    .toSorted((one, other) => compare(keyOf(one), keyOf(other)))
    .map(({ siteId, date, productId, amount, reason }) =>
      reason === 'unknown-product'
        ? block('product-unknown', { productId, amount }, { siteId, date })
        : warn('product-left-out', { productId, amount, reason }, { siteId, date }),
    );
  const notAided = servedAmounts(sites).flatMap(({ siteId, date, group, amount }) => {
    const rate = rateOn(group, date, input);
    return rate === null ? [block('not-aided-on-date', { group, amount }, { siteId, date })] : [];
  });
  return [...leftOut, ...notAided];
}

/** B7: the yearly decrees' cap. A cut is right and is pointed out, since milk was served that earns nothing. */
function capFindings(input: DataCheckInput): Graded[] {
  return input.caps.flatMap((cap) => {
    const ids = input.sites
      .filter((site) => (cap.level === 'site' ? site.id === cap.id : site.compositionId === cap.id))
      .map((site) => site.id);
    const lines = input.lines.filter((line) => ids.includes(line.siteId));
    const netMl = lines.reduce((sum, line) => sum + againstCapMl(line.group, line.net), 0);
    const usedMl = lines.reduce((sum, line) => sum + againstCapMl(line.group, line.eligible), 0);
    const figures = { level: cap.level, id: cap.id, netMl, usedMl, capMl: cap.capMl, cutMl: netMl - usedMl };
    const where = cap.level === 'site' ? { siteId: cap.id } : {};
    if (usedMl > cap.capMl) return [block('over-cap', figures, where)];
    return usedMl < netMl ? [warn('cut-to-cap', figures, where)] : [];
  });
}

/**
 * B8: each line is the days' amounts, less exactly one deduction of the kind the rules name; and no day's amount is
 * missing from the lines or counted in two.
 */
function deductionFindings(sites: readonly SnapshotSite[], input: DataCheckInput): Graded[] {
  const graded: Graded[] = [];
  for (const line of input.lines) {
    const deductions = line.steps.filter((step) => step.rule.startsWith('deduction-'));
    const once = deductions.length === 1 && deductions[0]?.rule === `deduction-${input.rules.deduction}`;
    if (!once || line.gross - line.deducted !== line.net || line.eligible > line.net || line.net < 0) {
      const { group, gross, deducted, net } = line;
      const figures = { group, gross, deducted, net, deductions: deductions.length };
      graded.push(block('not-deducted-once', figures, { siteId: line.siteId }));
    }
  }
  const differences = new Map<string, { siteId: string; group: ProductGroup; days: number; lines: number }>();
  const add = (siteId: string, group: ProductGroup, days: number, lines: number) => {
    const before = differences.get(`${siteId} ${group}`) ?? { siteId, group, days: 0, lines: 0 };
    const sum = { siteId, group, days: before.days + days, lines: before.lines + lines };
    differences.set(`${siteId} ${group}`, sum);
  };
  for (const { siteId, date, group, amount } of servedAmounts(sites)) {
    if (rateOn(group, date, input) !== null) add(siteId, group, amount, 0);
  }
  for (const { siteId, group, gross } of input.lines) add(siteId, group, 0, gross);
  for (const { siteId, group, days, lines } of differences.values()) {
    if (days !== lines) graded.push(block('gross-differs', { group, days, lines }, { siteId }));
  }
  return graded;
}

/**
 * B10: what a central kitchen sent is what the site received, or somebody has said why not. What a site served and
 * cooked with over the period, where transfers to it are on record, cannot be more than it received by them; it may
 * have had milk from elsewhere, so that this is pointed out only.
 */
function transferFindings(sites: readonly SnapshotSite[], { transfers, products }: DataCheckInput): Graded[] {
  const graded: Graded[] = [];
  const groups = new Map(products.map(({ id, group }) => [id, group]));
  const groupOf = (productId: string) => {
    const group = groups.get(productId);
    return group ? { group } : {};
  };
  const received = new Map<string, number>();
  for (const { date, from, to, reason, ...sides } of transfers) {
    if (reason === null && sides.sent && sides.received)
      for (const { productId, ...amounts } of differing(sides.sent, sides.received))
        graded.push(
          block(
            'transfer-differs',
            { from, ...groupOf(productId), productId, ...amounts },
            { siteId: to, date },
          ),
        );
    for (const [productId, amount] of Object.entries(sides.received ?? sides.sent ?? {})) {
      const place = `${to} ${groups.get(productId)}`;
      received.set(place, (received.get(place) ?? 0) + amount);
    }
  }
  const receivers = new Set(transfers.map(({ to }) => to));
  for (const site of sites) {
    if (!receivers.has(site.id)) continue;
    for (const group of productGroups) {
      const used = site.days.reduce(
        (sum, { served, cooking }) => sum + (served[group] ?? 0) + (cooking[group] ?? 0),
        0,
      );
      const had = received.get(`${site.id} ${group}`) ?? 0;
      if (used > had)
        graded.push(warn('more-than-received', { group, used, received: had }, { siteId: site.id }));
    }
  }
  return graded;
}

/**
 * B11: each line's working leads from what was served to its aid, every conversion and rounding a step of its own; and
 * the aid of the lines is that of the claim. Worked through once more here, from the steps alone.
 */
function workingFindings({ lines, rules, aidCents }: DataCheckInput): Graded[] {
  const graded = lines.flatMap((line): Graded[] => {
    const { siteId, group, decree, gross, net, eligible, centsPerThousand, steps } = line;
    const results = steps.map((step) => step.result);
    const deduction = steps.findIndex((step) => step.rule.startsWith('deduction-'));
    const told = [results[0], results[deduction], results.at(-2), results.at(-1)];
    const held = [gross, net, eligible, line.aidCents];
    const cents = divide(BigInt(eligible) * BigInt(centsPerThousand), 1_000_000, rules.aidRounding);
    const wrong = told.findIndex((figure, index) => figure !== held[index]);
    if (wrong === -1 && cents === line.aidCents) return [];
    const rule = wrong === -1 ? 'aid' : (['gross', 'deduction', 'cap', 'aid'] as const)[wrong]!;
    return [block('working-differs', { group, decree, rule }, { siteId })];
  });
  const sum = lines.reduce((total, line) => total + line.aidCents, 0);
  return sum === aidCents ? graded : [...graded, block('total-differs', { aidCents, linesCents: sum })];
}

/** B13: Act 999/2012 s. 33 b, every line bears the rate of a decree in force on a day it was served. */
function rateFindings(sites: readonly SnapshotSite[], input: DataCheckInput): Graded[] {
  const due = new Set<string>();
  for (const { siteId, date, group } of servedAmounts(sites)) {
    const rate = rateOn(group, date, input);
    if (rate === null) continue;
    due.add(`${siteId} ${group} ${ratePeriodOn(date, input.ratePeriods).decree} ${rate}`);
  }
  return input.lines.flatMap(({ siteId, group, decree, centsPerThousand }) =>
    due.has(`${siteId} ${group} ${decree} ${centsPerThousand}`)
      ? []
      : [block('rate-differs', { group, decree, centsPerThousand }, { siteId })],
  );
}

/** B15: zero, closed and missing are three things; a missing day must be reported or explained by the official. */
function missingFindings(site: SnapshotSite): Graded[] {
  return site.missing.map((date) => block('day-missing', {}, { siteId: site.id, date }));
}

/** W16: days far from the site's own history, milk on a day that is none, and more than the cap on single days. */
function oddFindings(site: SnapshotSite, input: DataCheckInput): Graded[] {
  const where = { siteId: site.id };
  const calendar = new Set(input.calendarDays[site.id] ?? []);
  const reported = site.days
    .filter(comparable)
    .map((day) => ({
      date: day.date,
      amount: servedMl(day),
      children: input.children[site.id]?.[day.date] ?? null,
    }))
    .toSorted((one, other) => compare(one.date, other.date));
  const history = [...input.history.filter((each) => each.siteId === site.id), ...reported];
  const graded: Graded[] = [];
  for (const { date, amount, children } of reported) {
    if (amount > 0 && !calendar.has(date))
      graded.push(warn('milk-on-closed-day', { amount }, { ...where, date }));
    const expected = expectedAmount(history, date, input.limits, children);
    const odd = expected && isOdd(amount, expected);
    if (expected && odd) graded.push(warn(`odd-${odd}`, { amount, ...expected }, { ...where, date }));
  }
  // The cap holds over the period, so single days above it are no mistake. One finding a site, or they would drown
  // the rest; diners whose litres are still in the count are counted with the children.
  const diners = site.children + (input.rules.deduction === 'measured' ? 0 : site.nonEligible);
  const over = reported.filter(
    ({ date, amount }) => amount > ratePeriodOn(date, input.ratePeriods).capMl * diners,
  );
  if (site.children > 0 && over.length > 0) {
    const highestMl = Math.max(...over.map((each) => each.amount));
    graded.push(warn('over-cap-days', { days: over.length, highestMl, diners }, where));
  }
  return graded;
}

/** So many children more or fewer are no jump, however small the site: one group of a day care. */
const fewestChildren = 10;

/** W16: a jump in enrolment from one term to the next, which moves the maximum and the share of other diners. */
function enrolmentFindings({ id, children }: SnapshotSite, input: DataCheckInput): Graded[] {
  const before = input.childrenBefore[id];
  const percent = input.limits.enrolmentPercent ?? defaultSettings.checks.enrolmentPercent;
  if (!before || before.children === 0 || children === 0) return [];
  const change = Math.abs(children - before.children);
  if (change < fewestChildren || change * 100 <= before.children * percent) return [];
  const figures = { children, before: before.children, period: before.periodId };
  return [warn('enrolment-jump', figures, { siteId: id })];
}

/** With fewer peers than this, what is usual among them is not known. */
const fewestPeers = 5;

/** W16: the milk per diner and day served, over the whole period, beside that of the sites of the same kind. */
function peerFindings(sites: readonly SnapshotSite[], { rules, limits }: DataCheckInput): Graded[] {
  const times = limits.peersTimes ?? defaultSettings.checks.peersTimes;
  const rows = sites.flatMap((site) => {
    const served = site.days.filter((day) => day.kind === 'served');
    const amount = served.reduce((sum, day) => sum + servedMl(day), 0);
    const diners = site.children + (rules.deduction === 'measured' ? 0 : site.nonEligible);
    if (site.children === 0 || amount === 0) return [];
    return [{ site, perDiner: divide(BigInt(amount), diners * served.length, 'half-up') }];
  });
  const byKind = Map.groupBy(rows, ({ site }) => site.kind);
  return rows.flatMap(({ site, perDiner }) => {
    const peers = byKind.get(site.kind) ?? [];
    if (peers.length <= fewestPeers) return [];
    const middle = median(peers.map((each) => each.perDiner));
    const figures = { perDiner, middle, peers: peers.length - 1 };
    if (perDiner > middle * times) return [warn('peers-high', figures, { siteId: site.id })];
    return perDiner * times < middle ? [warn('peers-low', figures, { siteId: site.id })] : [];
  });
}

/** Whether the day's amount says what the site is likely to serve: it was open and was reported. */
export function comparable({ kind }: SnapshotDay): boolean {
  return kind === 'served' || kind === 'zero';
}

/**
 * B9: R40 Art. 6 and R39 Art. 4(6), quantities traced to invoices or delivery notes. A line that leads nowhere, or a
 * difference that nobody has explained, stops the claim; a site without any document does where the rules ask for it.
 */
function deliveryFindings(sites: readonly SnapshotSite[], input: DataCheckInput): Graded[] {
  if (input.rules.deliveries === 'off') return [];
  const graded: Graded[] = [];
  const places = new Map(sites.map((site) => [site.id, site]));
  const once = new Map<string, string>();
  for (const { delivery, lines, state, credits } of input.booked) {
    if (state !== 'counts') continue;
    const { content } = standingDelivery(delivery);
    const figures = { delivery: delivery.id, number: content.number };
    if (credits === 'missing')
      graded.push(warn('credit-without-invoice', { ...figures, invoice: content.invoice ?? '–' }));
    for (const line of lines) {
      const where = {
        ...(line.siteId !== null && places.has(line.siteId) ? { siteId: line.siteId } : {}),
        date: line.on,
      };
      const detail = { ...figures, line: line.line };
      if (line.fate === 'unknown-article')
        graded.push(block('article-unknown', { ...detail, article: line.article ?? line.text }, where));
      if (line.fate === 'unknown-customer')
        graded.push(block('customer-unknown', { ...detail, customer: line.customerNumber ?? '–' }, where));
      if (line.fate === 'not-readable')
        graded.push(
          block('line-not-readable', { ...detail, quantity: line.quantity, unit: line.unit }, where),
        );
      if (line.fate !== 'counted' || content.kind === 'credit-note') continue;
      const key = `${content.supplierId} ${line.siteId} ${line.on} ${line.productId} ${line.quantity}`;
      const other = once.get(key);
      if (other !== undefined && other !== content.kind) graded.push(warn('maybe-twice', detail, where));
      once.set(key, other ?? content.kind);
    }
  }
  const bare = new Set<string>();
  for (const row of input.reconciliation) {
    const where = placeOf(row.unitId, input);
    const unit = nameOf(row.unitId, input);
    const { unitId, group, delivered, used, difference, limit } = row;
    if (row.verdict === 'unexplained')
      graded.push(
        block('difference-unexplained', { unitId, unit, group, delivered, used, difference, limit }, where),
      );
    if (row.verdict === 'no-deliveries') bare.add(unitId);
  }
  if (input.rules.deliveries === 'required')
    for (const unitId of bare)
      graded.push(
        block('no-deliveries', { unitId, unit: nameOf(unitId, input), units: 1 }, placeOf(unitId, input)),
      );
  else if (bare.size > 0) {
    // One warning for all: where deliveries are only compared where given, most sites may have none.
    const unit = some([...bare].map((unitId) => nameOf(unitId, input)));
    graded.push(warn('no-deliveries', { unit, units: bare.size }));
  }
  return graded;
}

/**
 * B12: R39 Art. 4(6) and the authority's form, invoices or freight notes of at least one site or composition. Which one
 * is proposed: the largest by aid of those whose deliveries are whole, else the largest.
 */
function evidenceFindings(sites: readonly SnapshotSite[], input: DataCheckInput): Graded[] {
  // While the period runs there is nothing to be whole yet.
  if (input.through < input.period.to) return [];
  const units = new Set(sites.map(unitOfSite));
  if (units.size === 0 || input.evidence.some((each) => units.has(each.unitId))) return [];
  const proposed = proposedEvidence(input);
  if (!proposed) return [];
  const { unitId, aidCents, complete } = proposed;
  const figures = { unitId, unit: nameOf(unitId, input), aidCents };
  return [block(complete ? 'evidence-missing' : 'evidence-missing-largest', figures, placeOf(unitId, input))];
}

/** The unit whose invoices make the best evidence: whole deliveries first, then the most aid, then the name. */
export function proposedEvidence({
  sites,
  lines,
  reconciliation,
}: Pick<DataCheckInput, 'sites' | 'lines' | 'reconciliation'>): {
  readonly unitId: string;
  readonly aidCents: number;
  readonly complete: boolean;
} | null {
  const aid = new Map(sites.map((site) => [unitOfSite(site), 0]));
  const unitOf = new Map(sites.map((site) => [site.id, unitOfSite(site)]));
  for (const { siteId, aidCents } of lines) {
    const unitId = unitOf.get(siteId) ?? siteId;
    aid.set(unitId, (aid.get(unitId) ?? 0) + aidCents);
  }
  const complete = (unitId: string) => {
    const rows = reconciliation.filter((row) => row.unitId === unitId);
    return (
      rows.length > 0 && rows.every(({ verdict }) => verdict !== 'no-deliveries' && verdict !== 'unexplained')
    );
  };
  const [best] = [...aid]
    .map(([unitId, aidCents]) => ({ unitId, aidCents, complete: complete(unitId) }))
    .sort(
      (one, other) =>
        Number(other.complete) - Number(one.complete) ||
        other.aidCents - one.aidCents ||
        compare(one.unitId, other.unitId),
    );
  return best ?? null;
}

/** W17: R40 Art. 12, the poster at the main entrance. A kitchen has no pupils to read it. */
function posterFindings(sites: readonly SnapshotSite[], { posters, period }: DataCheckInput): Graded[] {
  const schools = sites.filter((site) => site.kind !== 'kitchen');
  const missing = schools.filter((site) => posters[site.id] === undefined);
  const old = schools.filter(({ id }) => (posters[id] ?? period.schoolYear) !== period.schoolYear);
  const told = (code: FindingCode, found: readonly SnapshotSite[]) =>
    found.length === 0
      ? []
      : [warn(code, { unit: some(found.map((site) => site.name)), units: found.length })];
  return [...told('poster-missing', missing), ...told('poster-old', old)];
}

/** The first names of many. */
function some(names: readonly string[]): string {
  return `${names.slice(0, 3).join(', ')}${names.length > 3 ? ' …' : ''}`;
}

/** W18: the procurement that a supplier delivers under. */
function procurementFindings({ suppliers }: DataCheckInput): Graded[] {
  return suppliers.flatMap(({ id, name, procurement }) =>
    procurement === null ? [warn('procurement-missing', { supplierId: id, name })] : [],
  );
}

/** W19: R40 Art. 4, the aid is to be seen in the price where a supplier claims. Nothing in the data can show it. */
function priceFindings({ applicant }: DataCheckInput): Graded[] {
  return applicant.kind === 'supplier' ? [warn('price-not-shown')] : [];
}

/** Where a unit is shown: the site itself, or the composition's kitchen. */
function placeOf(unitId: string, { sites, compositions }: DataCheckInput): Where {
  const kitchen = compositions.find((each) => each.id === unitId)?.kitchenSiteId;
  const known = (id: string | undefined) => sites.some((site) => site.id === id);
  const siteId =
    kitchen !== undefined && known(kitchen) ? kitchen : sites.find((site) => unitOfSite(site) === unitId)?.id;
  return siteId === undefined ? {} : { siteId };
}

function nameOf(unitId: string, { sites, compositions }: DataCheckInput): string {
  const unit = compositions.find((each) => each.id === unitId) ?? sites.find((each) => each.id === unitId);
  return unit?.name ?? unitId;
}

/** All products of the day together, in ml against the cap. */
export function servedMl(day: SnapshotDay): number {
  return productGroups.reduce((sum, group) => sum + againstCapMl(group, day.served[group] ?? 0), 0);
}

type ServedAmount = {
  readonly siteId: string;
  readonly date: LocalDate;
  readonly group: ProductGroup;
  readonly amount: number;
};

function servedAmounts(sites: readonly SnapshotSite[]): ServedAmount[] {
  return sites.flatMap((site) =>
    site.days
      .toSorted((one, other) => compare(one.date, other.date))
      .flatMap(({ date, served }) =>
        productGroups.flatMap((group) => {
          const amount = served[group] ?? 0;
          return amount > 0 ? [{ siteId: site.id, date, group, amount }] : [];
        }),
      ),
  );
}

function rateOn(group: ProductGroup, date: LocalDate, { ratePeriods, rules }: DataCheckInput): number | null {
  return rateOf(group, ratePeriodOn(date, ratePeriods), rules);
}

function keyOf({ siteId, date, productId }: LeftOut): string {
  return `${siteId} ${date} ${productId}`;
}

function compare(one: string, other: string): number {
  return one < other ? -1 : one > other ? 1 : 0;
}
