import { daysBetween } from './days.ts';
import { type AmountUnit, type ProductGroup, productGroups, unitOf } from './products.ts';
import type { Snapshot } from './snapshots.ts';

/** One product group's figures for the Commission's monitoring report; amounts in whole ml or g, money in cents. */
export type MonitoredGroup = {
  readonly group: ProductGroup;
  readonly unit: AmountUnit;
  readonly quantity: number;
  readonly fundsCents: number;
  /** Establishments that the group was eligible at. */
  readonly establishments: number;
  /** Children of those establishments. */
  readonly children: number;
  /** Days on which it was served, over all those establishments. */
  readonly servings: number;
  /** Quantity a child and serving day, whole ml or g, half up; null when it was never served. */
  readonly averagePortion: number | null;
  /** Aid a litre or kilogram in thousandths of a cent: the unit aid, as the scheme asks for no price under flat rates. */
  readonly aidPerUnit: number | null;
  /** Serving days a week and establishment, in hundredths. */
  readonly perWeek: number | null;
};

/** What a member state reports of the school year (R40 Art. 9), as far as a claim tells. */
export type Monitoring = {
  readonly groups: readonly MonitoredGroup[];
  readonly establishments: number;
  readonly children: number;
  readonly fundsCents: number;
};

/** The monitoring figures of a claim: a by-product of its lines and days, nothing is asked for anew. */
export function monitoringOf(snapshot: Snapshot): Monitoring {
  const weeks = (daysBetween(snapshot.period.from, snapshot.through) + 1) / 7;
  const groups = productGroups.flatMap((group): MonitoredGroup[] => {
    const lines = snapshot.lines.filter((line) => line.group === group && line.eligible > 0);
    if (lines.length === 0) return [];
    const ids = new Set(lines.map((line) => line.siteId));
    const sites = snapshot.sites.filter((site) => ids.has(site.id));
    const quantity = sum(lines.map((line) => line.eligible));
    const fundsCents = sum(lines.map((line) => line.aidCents));
    const served = sites.map((site) => site.days.filter((day) => (day.served[group] ?? 0) > 0).length);
    const portions = sum(sites.map((site, index) => site.children * (served[index] ?? 0)));
    const servings = sum(served);
    return [
      {
        ...{ group, unit: unitOf(group), quantity, fundsCents, servings },
        establishments: sites.length,
        children: sum(sites.map((site) => site.children)),
        averagePortion: portions === 0 ? null : Math.floor(quantity / portions + 0.5),
        aidPerUnit: quantity === 0 ? null : Math.floor((fundsCents * 1_000_000) / quantity + 0.5),
        perWeek: weeks <= 0 ? null : Math.floor((servings * 100) / weeks / sites.length + 0.5),
      },
    ];
  });
  const taking = new Set(snapshot.lines.filter((line) => line.eligible > 0).map((line) => line.siteId));
  const sites = snapshot.sites.filter((site) => taking.has(site.id));
  return {
    groups,
    establishments: sites.length,
    children: sum(sites.map((site) => site.children)),
    fundsCents: snapshot.aidCents,
  };
}

const sum = (values: readonly number[]): number => values.reduce((all, value) => all + value, 0);
