import { canonical } from './canonical.ts';
import type { LocalDate } from './days.ts';
import type { ProductGroup } from './products.ts';
import type { Snapshot, SnapshotSite } from './snapshots.ts';

/** One thing that differs between two snapshots; numbers in the unit of what changed (persons, days, ml, g, cents). */
export type Difference = {
  readonly what:
    | 'day-added'
    | 'day-changed'
    | 'day-removed'
    | 'site-added'
    | 'site-removed'
    | 'children'
    | 'non-eligible'
    | 'operating-days'
    | 'amount'
    | 'aid'
    | 'rules'
    | 'rates'
    | 'applicant'
    | 'register'
    | 'deliveries'
    | 'evidence';
  readonly siteId: string | null;
  readonly date: LocalDate | null;
  readonly group: ProductGroup | null;
  readonly before: number | null;
  readonly after: number | null;
};

/** What differs from one snapshot to a later one, site by site and day by day; empty when nothing does. */
export function differences(before: Snapshot, after: Snapshot): Difference[] {
  const found: Difference[] = [];
  const add = (difference: Pick<Difference, 'what'> & Partial<Difference>) =>
    found.push({ siteId: null, date: null, group: null, before: null, after: null, ...difference });
  const same = (one: unknown, other: unknown) => canonical(one) === canonical(other);
  if (!same(before.applicant, after.applicant)) add({ what: 'applicant' });
  if (!same({ ...before.rules, revision: 0 }, { ...after.rules, revision: 0 })) add({ what: 'rules' });
  if (!same(before.ratePeriods, after.ratePeriods)) add({ what: 'rates' });
  if (!same([before.products, before.compositions], [after.products, after.compositions]))
    add({ what: 'register' });
  const books = ({ suppliers, deliveries, reconciliation }: Snapshot) => [
    suppliers,
    deliveries,
    // What was entered of each unit; the rest of a row follows from the counts and the deliveries.
    reconciliation.map(({ unitId, group, waste, opening, closing, explanation }) => [
      ...[unitId, group, waste, opening, closing, explanation],
    ]),
  ];
  if (!same(books(before), books(after))) add({ what: 'deliveries' });
  if (!same(before.evidence, after.evidence)) add({ what: 'evidence' });
  const olds = new Map(before.sites.map((site) => [site.id, site]));
  for (const site of after.sites) {
    const old = olds.get(site.id);
    olds.delete(site.id);
    if (!old) add({ what: 'site-added', siteId: site.id });
    else compareSites(old, site, add);
  }
  for (const id of olds.keys()) add({ what: 'site-removed', siteId: id });
  const lineKey = (line: Snapshot['lines'][number]) => `${line.siteId} ${line.group} ${line.decree}`;
  const oldLines = new Map(before.lines.map((line) => [lineKey(line), line]));
  for (const line of after.lines) {
    const old = oldLines.get(lineKey(line));
    oldLines.delete(lineKey(line));
    const place = { siteId: line.siteId, group: line.group };
    if ((old?.eligible ?? 0) !== line.eligible)
      add({ what: 'amount', ...place, before: old?.eligible ?? 0, after: line.eligible });
    if ((old?.aidCents ?? 0) !== line.aidCents)
      add({ what: 'aid', ...place, before: old?.aidCents ?? 0, after: line.aidCents });
  }
  for (const old of oldLines.values()) {
    const place = { siteId: old.siteId, group: old.group };
    add({ what: 'amount', ...place, before: old.eligible, after: 0 });
    add({ what: 'aid', ...place, before: old.aidCents, after: 0 });
  }
  return found;
}

function compareSites(
  old: SnapshotSite,
  site: SnapshotSite,
  add: (difference: Pick<Difference, 'what'> & Partial<Difference>) => void,
): void {
  const siteId = site.id;
  const numbers = [
    ['children', old.children, site.children],
    ['non-eligible', old.nonEligible, site.nonEligible],
    ['operating-days', old.operatingDays, site.operatingDays],
  ] as const;
  for (const [what, before, after] of numbers) if (before !== after) add({ what, siteId, before, after });
  // The completeness is left aside: it follows from the days, the calendar and the day of looking.
  const plain = ({
    children,
    nonEligible,
    operatingDays,
    completeness,
    missing,
    days,
    ...rest
  }: SnapshotSite) => canonical(rest);
  if (plain(old) !== plain(site)) add({ what: 'register', siteId });
  const days = new Map(old.days.map((day) => [day.date, day]));
  const sum = (day: SnapshotSite['days'][number] | undefined) =>
    Object.values(day?.served ?? {}).reduce((total, amount) => total + amount, 0);
  for (const day of site.days) {
    const earlier = days.get(day.date);
    days.delete(day.date);
    if (earlier?.hash === day.hash) continue;
    const what = earlier ? 'day-changed' : 'day-added';
    add({ what, siteId, date: day.date, before: earlier ? sum(earlier) : null, after: sum(day) });
  }
  for (const day of days.values())
    add({ what: 'day-removed', siteId, date: day.date, before: sum(day), after: null });
}
