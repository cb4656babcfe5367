import { claimAmount } from './amounts.ts';
import { type Attachment, isAttached } from './attachments.ts';
import { type CalculationInput, calculate, type DatedAmount } from './calculation.ts';
import { operatingDays } from './calendars.ts';
import { canonical } from './canonical.ts';
import { comparable, dataChecks, type LeftOut, servedMl } from './checks.ts';
import type { ClaimPeriod } from './claims.ts';
import { completenessOf, daysForCap } from './completeness.ts';
import type { DayCount, Report, Use } from './counts.ts';
import { type DayRange, type LocalDate, within } from './days.ts';
import { type Delivery, standingDelivery } from './deliveries.ts';
import { childrenOn, enrolledByTerm } from './expected.ts';
import { eligibility } from './limits.ts';
import type { PersonId } from './people.ts';
import { periodOn, periodsOfSchoolYear } from './periods.ts';
import type { Product, ProductGroup } from './products.ts';
import { shippedRatePeriods, withEntered } from './rates.ts';
import { type BookedDelivery, bookDeliveries, reconcile, unitOfSite } from './reconciliation.ts';
import type { Kind, Recorded } from './records.ts';
import { standing, standingDay } from './revisions.ts';
import { rulesOn, type Settings } from './settings.ts';
import { type SchoolYearData, type Site, sitesThatCount } from './sites.ts';
import type { Snapshot, SnapshotDay, SnapshotEvidence, SnapshotSite, SnapshotTransfer } from './snapshots.ts';
import { amountsOf, standingTransfer, type Transfer } from './transfers.ts';

/** Everything a claim is made of, as it stands in the register and the counts. */
export type Material = {
  readonly claimId: string;
  readonly period: ClaimPeriod;
  readonly through: LocalDate;
  readonly amends: string | null;
  readonly settings: Recorded<'settings'>;
  /** Test sites among them are left aside, with their counts. */
  readonly sites: readonly Recorded<'site'>[];
  readonly compositions: readonly Recorded<'composition'>[];
  readonly calendars: readonly Recorded<'calendar'>[];
  readonly products: readonly Recorded<'product'>[];
  readonly schoolYearData: readonly Recorded<'schoolYearData'>[];
  /** The figures of the term before, as far as the children are compared with them. */
  readonly earlierData: readonly Recorded<'schoolYearData'>[];
  /** The counts of each site in the period, by site id. */
  readonly counts: ReadonlyMap<string, readonly DayCount[]>;
  /** What the central kitchens sent in the period. */
  readonly transfers: readonly Transfer[];
  /** The counts of the weeks before the period, as far as single days are compared with them, by site id. */
  readonly before: ReadonlyMap<string, readonly DayCount[]>;
  readonly suppliers: readonly Recorded<'supplier'>[];
  readonly stockData: readonly Recorded<'stockData'>[];
  readonly deliveries: readonly Delivery[];
  /** Of the period's school year and the one before. */
  readonly attachments: readonly Attachment[];
};

/** The period whose school-year data a claim period uses: a month's are those of its term. */
export function dataPeriodOf(period: ClaimPeriod): ClaimPeriod {
  return periodOn(period.from, 'term');
}

/**
 * The content of a claim: figures per site, lines, caps, totals, checks, and everyone who prepared anything in it.
 * Pure: the same material gives the same snapshot whatever the order it came in.
 * @throws UnknownRulePeriod when no decree covers a day of the period
 */
export function takeSnapshot(given: Material): Snapshot {
  const material = withoutTestSites(given);
  const { period, through } = material;
  const settings = material.settings.value;
  const rules = rulesOn(settings, period.from);
  const range: DayRange = { from: period.from, to: through };
  const ratePeriods = withEntered(shippedRatePeriods, settings.ratePeriods);
  const products = new Map(material.products.map((each) => [each.id, each.value]));
  const calendars = new Map(material.calendars.map((each) => [each.id, each.value]));
  const claimed = material.sites.filter((each) => belongs(each.value, material)).toSorted(byId);

  const amounts = new Map<string, DatedAmount[]>();
  const leftOut: LeftOut[] = [];
  const sites = claimed.map(({ value: site }): SnapshotSite => {
    const counts = [...(material.counts.get(site.id) ?? [])].sort((one, other) =>
      one.date < other.date ? -1 : 1,
    );
    const calendar = calendars.get(site.calendarId) ?? nowhere(site.calendarId);
    const { completeness, missing } = completenessOf(site, calendar, range, counts.map(standingDay));
    const data = schoolYearDataOf(site.id, material);
    const declared = data.own?.operatingDays ?? null;
    const days = counts.map((count) => snapshotDay(count, products, leftOut));
    amounts.set(
      site.id,
      days.flatMap((day) =>
        Object.entries(day.served).map(([group, amount]) => ({
          date: day.date,
          group: group as ProductGroup,
          amount,
        })),
      ),
    );
    return {
      id: site.id,
      name: site.name,
      kind: site.kind,
      language: site.language,
      address: site.address,
      registration: site.registration,
      compositionId: site.compositionId,
      children: data.children?.children ?? 0,
      referenceDate: data.children?.referenceDate ?? null,
      confirmed: data.children?.confirmed ?? false,
      nonEligible: data.own?.nonEligible ?? 0,
      operatingDays: declared ?? daysForCap(completeness),
      operatingDaysFrom: declared === null ? 'calendar' : 'declared',
      completeness,
      missing,
      days,
    };
  });
  const compositions = material.compositions
    .filter((each) => sites.some((site) => site.compositionId === each.id))
    .toSorted(byId)
    .map((each) => each.value);
  const input: CalculationInput = {
    period: { from: period.from, to: period.to },
    rules,
    ratePeriods,
    sites: sites.map((site) => ({ ...site, siteId: site.id, amounts: amounts.get(site.id) ?? [] })),
    compositions,
  };
  const { lines, caps, totals, aidCents } = calculate(input);
  const transfers = material.transfers.map(snapshotTransfer).toSorted(byPlace);
  const used = new Set([
    ...[...material.counts.values()].flat().flatMap((count) => productIds(standing(count).report)),
    ...transfers.flatMap(({ sent, received }) => Object.keys({ ...sent, ...received })),
  ]);
  const booked = bookDeliveries(
    material.deliveries,
    material.suppliers.map((each) => each.value),
    material.products.map((each) => each.value),
  ).filter((each) => each.lines.some(({ on }) => within(on, period)));
  const suppliers = material.suppliers
    .filter(({ id }) => booked.some(({ delivery }) => standingDelivery(delivery).content.supplierId === id))
    .toSorted(byId)
    .map(({ value: { id, name, businessId, procurement } }) => ({ id, name, businessId, procurement }));
  const demand = rules.deliveries;
  const reconciliation =
    demand === 'off'
      ? []
      : reconcile({
          range,
          sites,
          lines,
          booked,
          stock: material.stockData.map((each) => each.value).filter((each) => each.periodId === period.id),
          limit: settings.reconciliationLimit,
        });
  const plain: Omit<Snapshot, 'checks'> = {
    schema: 'skolmjolk/claim-snapshot/1',
    claimId: material.claimId,
    period,
    through,
    amends: material.amends,
    applicant: settings.applicant,
    rules: { ...rules, revision: revisionInForce(material.settings.versions) },
    limits: settings.checks,
    ratePeriods: ratePeriods.filter((each) => each.from <= period.to && each.to >= period.from),
    products: material.products
      .filter((each) => used.has(each.id))
      .toSorted(byId)
      .map(({ value: { id, names, group } }) => ({ id, names, group })),
    compositions,
    sites,
    transfers,
    caps,
    lines,
    totals,
    suppliers,
    deliveries: booked.map(({ delivery, state }) => {
      const { hash, content } = standingDelivery(delivery);
      const { kind, supplierId, number, date, original } = content;
      return {
        id: delivery.id,
        hash,
        kind,
        supplierId,
        number,
        date,
        state,
        original: original?.sha256 ?? null,
      };
    }),
    reconciliation,
    evidence: evidenceOf(material, sites, booked),
    aidCents,
    preparers: preparersOf(material, claimed, booked),
  };
  const enrolled = new Map(
    claimed.map(({ id }) => [id, enrolledByTerm(id, [...material.earlierData, ...material.schoolYearData])]),
  );
  const childrenOf = (count: DayCount) =>
    childrenOn(count.date, standingDay(count).present, enrolled.get(count.siteId) ?? new Map());
  const checks = dataChecks({
    ...plain,
    calendarDays: Object.fromEntries(
      claimed.map(({ value: site }) => {
        const calendar = calendars.get(site.calendarId) ?? nowhere(site.calendarId);
        return [site.id, operatingDays(site, calendar, period)];
      }),
    ),
    leftOut,
    history: claimed.flatMap(({ id: siteId }) =>
      (material.before.get(siteId) ?? []).flatMap((count) => {
        const day = snapshotDay(count, products, []);
        const { date } = day;
        return comparable(day) ? [{ siteId, date, amount: servedMl(day), children: childrenOf(count) }] : [];
      }),
    ),
    children: Object.fromEntries(
      claimed.map(({ id }) => [
        id,
        Object.fromEntries((material.counts.get(id) ?? []).map((count) => [count.date, childrenOf(count)])),
      ]),
    ),
    booked: booked.filter((each) => each.lines.some(({ on }) => within(on, range))),
    posters: postersOf(material),
    childrenBefore: Object.fromEntries(
      material.earlierData.map(({ value: { siteId, periodId, children } }) => [
        siteId,
        { periodId, children },
      ]),
    ),
  });
  return { ...plain, checks };
}

function withoutTestSites(material: Material): Material {
  const sites = sitesThatCount(material.sites);
  if (sites.length === material.sites.length) return material;
  const ids = new Set(sites.map((each) => each.id));
  return { ...material, sites, counts: new Map([...material.counts].filter(([id]) => ids.has(id))) };
}

/** The invoices and freight notes at hand: those attached to the claim, and to deliveries of its period. */
function evidenceOf(
  { attachments, period }: Material,
  sites: readonly SnapshotSite[],
  booked: readonly BookedDelivery[],
): SnapshotEvidence[] {
  const siteById = new Map(sites.map((site) => [site.id, site]));
  return attachments
    .filter(isAttached)
    .toSorted(byId)
    .flatMap(({ id, sha256, name, to }): SnapshotEvidence[] => {
      const file = { attachmentId: id, sha256, name };
      if (to.kind === 'claim' && to.id === period.id) {
        const site = to.siteId === null ? undefined : siteById.get(to.siteId);
        return site ? [{ ...file, kind: 'claim' as const, unitId: unitOfSite(site) }] : [];
      }
      if (to.kind !== 'delivery') return [];
      const document = booked.find((each) => each.delivery.id === to.id && each.state !== 'withdrawn');
      const units = new Set(
        document?.lines.flatMap((line) => {
          const site = line.fate === 'counted' && line.siteId !== null && siteById.get(line.siteId);
          return site && within(line.on, period) ? [unitOfSite(site)] : [];
        }),
      );
      return [...units].sort().map((unitId) => ({ ...file, kind: 'delivery' as const, unitId }));
    });
}

function postersOf({ attachments }: Material): Record<string, string> {
  const newest: Record<string, string> = {};
  for (const { to, schoolYear } of attachments.filter(
    (each) => each.to.kind === 'poster' && isAttached(each),
  ))
    if (schoolYear > (newest[to.id] ?? '')) newest[to.id] = schoolYear;
  return newest;
}

function byId(one: { readonly id: string }, other: { readonly id: string }): number {
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0;
}

function byPlace(one: SnapshotTransfer, other: SnapshotTransfer): number {
  const place = ({ from, to, date }: SnapshotTransfer) => `${from} ${to} ${date}`;
  return place(one) < place(other) ? -1 : 1;
}

function snapshotTransfer(transfer: Transfer): SnapshotTransfer {
  const { date, from, to, revision, revisions } = transfer;
  const { sent, received, explained } = standingTransfer(transfer);
  return {
    ...{ date, from, to, revision, hash: revisions.at(-1)?.hash ?? '' },
    sent: sent && amountsOf(sent),
    received: received && amountsOf(received),
    reason: explained?.reason ?? null,
    words: explained?.words ?? null,
  };
}

function nowhere(calendarId: string): never {
  throw new Error(`no calendar ${calendarId}`);
}

/** A site takes part when it was open in the period and is to report, or has reported anyway. */
function belongs(site: Site, { period, counts }: Material): boolean {
  if ((counts.get(site.id)?.length ?? 0) > 0) return true;
  const open = site.opensOn <= period.to && (site.closesOn === null || site.closesOn >= period.from);
  return open && site.productIds.length > 0;
}

/**
 * The children come from the date that the rules name: the term's own reference date, or the one at the start of the
 * school year (R39 Art. 4(2)); the non-eligible diners and days are always the term's own.
 */
function schoolYearDataOf(
  siteId: string,
  { period, settings, schoolYearData }: Material,
): { readonly own: SchoolYearData | null; readonly children: SchoolYearData | null } {
  const of = (periodId: string) =>
    schoolYearData.find(({ value }) => value.siteId === siteId && value.periodId === periodId)?.value ?? null;
  const own = of(dataPeriodOf(period).id);
  if (rulesOn(settings.value, period.from).childrenReference === 'term-start') return { own, children: own };
  const first = periodsOfSchoolYear(period.schoolYear, 'term')[0];
  return { own, children: first ? of(first.id) : null };
}

function productIds(report: Report): string[] {
  return report.kind === 'served' ? report.lines.map((line) => line.productId) : [];
}

/** What was served of the scheme's products by the report that stands, by group, ml or g. */
export function servedDay(count: DayCount, products: ReadonlyMap<string, Product>): SnapshotDay['served'] {
  return snapshotDay(count, products, []).served;
}

function snapshotDay(
  count: DayCount,
  products: ReadonlyMap<string, Product>,
  leftOut: LeftOut[],
): SnapshotDay {
  const { report, revision, hash } = standing(count);
  const plain = {
    date: count.date,
    kind: report.kind,
    reason: 'reason' in report ? report.reason : null,
    revision,
    hash,
    words: report.note,
  };
  if (report.kind !== 'served')
    return { ...plain, served: {}, cooking: {}, notClaimable: 0, otherDiners: null };
  const sums: Record<Use, Partial<Record<ProductGroup, number>>> = { served: {}, cooking: {} };
  let notClaimable = 0;
  for (const line of report.lines) {
    const product = products.get(line.productId);
    const verdict = product && eligibility(product, count.date);
    if (!product || !verdict?.eligible) {
      if (line.use === 'cooking') continue;
      notClaimable += line.amount;
      const { siteId, date } = count;
      const reason = verdict && !verdict.eligible ? verdict.reason : 'unknown-product';
      leftOut.push({ siteId, date, productId: line.productId, amount: line.amount, reason });
      continue;
    }
    const amount = claimAmount(product, line.amount);
    sums[line.use][verdict.group] = (sums[line.use][verdict.group] ?? 0) + amount;
  }
  return { ...plain, ...sums, notClaimable, otherDiners: report.otherDiners };
}

/**
 * Everyone who prepared anything in the claim: all who reported or corrected a count or entered school-year data, and
 * whoever entered anything that still stands of a site, product, calendar, composition or the settings, however often
 * others have changed the rest of it since. None of them approves.
 */
function preparersOf(
  material: Material,
  sites: readonly Recorded<'site'>[],
  booked: readonly BookedDelivery[],
): PersonId[] {
  const people = new Map<string, PersonId>();
  const add = ({ issuer, subject }: PersonId) =>
    people.set(canonical([issuer, subject]), { issuer, subject });
  for (const count of [...material.counts.values()].flat()) for (const each of count.revisions) add(each.by);
  for (const transfer of material.transfers) for (const each of transfer.revisions) add(each.by);
  const relevant = new Set(sites.map((each) => each.id));
  for (const data of material.schoolYearData)
    if (relevant.has(data.value.siteId)) for (const each of data.versions) add(each.by);
  for (const { delivery } of booked) for (const each of delivery.revisions) add(each.by);
  for (const { value, versions } of material.stockData)
    if (value.periodId === material.period.id) for (const each of versions) add(each.by);
  for (const { to, events } of material.attachments)
    if (to.kind !== 'poster' && (to.kind !== 'claim' || to.id === material.period.id))
      for (const each of events) add(each.by);
  const standingOf = (records: readonly Recorded<Kind>[]) => {
    for (const record of records) for (const each of versionsThatStand(record.versions)) add(each.by);
  };
  standingOf(sites);
  standingOf(material.products);
  standingOf(material.calendars);
  standingOf(material.compositions);
  for (const by of settingsPreparers(material.settings.versions)) add(by);
  standingOf(material.suppliers);
  return [...people.entries()].sort(([one], [other]) => (one < other ? -1 : 1)).map(([, person]) => person);
}

/** The settings as they are in force: a draft that waits beside them changes nothing. */
const inForce = ({ draft: _, ...settings }: Settings): Omit<Settings, 'draft'> => settings;

/** The revision that entered the settings in force; drafts that came and went since do not count. */
function revisionInForce(versions: Recorded<'settings'>['versions']): number {
  const now = canonical(inForce(versions.at(-1)!.value));
  const other = versions.findLastIndex((each) => canonical(inForce(each.value)) !== now);
  return versions[other + 1]!.revision;
}

/** Whoever entered what stands in the settings: of a change that two persons made, the one who proposed it. */
function settingsPreparers(versions: Recorded<'settings'>['versions']): readonly PersonId[] {
  const effective = versions.flatMap((version, index) => {
    const before = versions[index - 1]?.value;
    const value = inForce(version.value);
    if (before && canonical(inForce(before)) === canonical(value)) return [];
    const confirmed = before?.draft && version.value.draft === null;
    return [{ ...version, by: confirmed ? before.draft.by : version.by, value }];
  });
  return versionsThatStand(effective).map((each) => each.by);
}

/** The last version, and those before it that entered something which every later version has kept. */
function versionsThatStand<V extends { readonly value: unknown }>(versions: readonly V[]): readonly V[] {
  const standing = [];
  let kept = new Set(factsOf(versions.at(-1)?.value));
  for (const [index, version] of [...versions.entries()].reverse()) {
    const before = new Set(factsOf(versions[index - 1]?.value));
    const inherited = new Set([...kept].filter((fact) => before.has(fact)));
    if (index === versions.length - 1 || inherited.size < kept.size) standing.push(version);
    kept = inherited;
  }
  return standing;
}

/** What a value says, piece by piece; a list says how long it is and what is in it, wherever it stands there. */
function factsOf(value: unknown, place = ''): string[] {
  if (value === undefined) return [];
  if (Array.isArray(value))
    return [`${place}#${value.length}`, ...value.map((each) => `${place}[] ${canonical(each)}`)];
  if (value === null || typeof value !== 'object') return [`${place} ${canonical(value)}`];
  return Object.entries(value).flatMap(([key, each]) => factsOf(each, `${place}/${key}`));
}
