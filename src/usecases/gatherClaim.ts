import type { ClaimPeriod } from '../domain/claims.ts';
import type { DayCount } from '../domain/counts.ts';
import { addDays, addMonths, localDay } from '../domain/days.ts';
import { neighbour, periodById, periodsOfSchoolYear, schoolYearOf, withDeadline } from '../domain/periods.ts';
import { UnknownRulePeriod } from '../domain/rates.ts';
import { Refused } from '../domain/refusals.ts';
import { sitesThatCount } from '../domain/sites.ts';
import type { Snapshot } from '../domain/snapshots.ts';

import { dataPeriodOf, type Material, takeSnapshot } from '../domain/takeSnapshot.ts';
import { kitchensOf } from '../domain/transfers.ts';
import { monthsAround } from './listDeliveries.ts';
import type { Attachments, Claims, Clock, Counts, Deliveries, Register, Transfers } from './ports.ts';

export type GatherPorts = {
  readonly counts: Counts;
  readonly register: Register;
  readonly claims: Claims;
  readonly transfers: Transfers;
  readonly deliveries: Pick<Deliveries, 'ofMonths'>;
  readonly attachments: Pick<Attachments, 'ofSchoolYear'>;
  readonly clock: Clock;
};

/** How many sites are read at once: enough to keep the database busy, few enough for its connections. */
const atOnce = 24;

/**
 * The period of the id, when it has begun.
 * @throws Refused unknown-period
 */
export function begunPeriod(periodId: string, ports: { readonly clock: Clock }): ClaimPeriod {
  const period = periodById(periodId);
  if (!period || period.from > localDay(ports.clock.now())) throw new Refused('unknown-period', { periodId });
  return period;
}

type Asked = { readonly id: string; readonly periodId: string; readonly amends: string | null };

/**
 * Reads all that the claim is made of and computes it afresh from the counts.
 * @throws Refused unknown-period, unknown-rule-period, not-found when the city has no settings yet
 */
export async function gatherClaim(ports: GatherPorts, claim: Asked): Promise<Snapshot> {
  const material = await gatherMaterial(ports, claim);
  return orRefused(() => takeSnapshot(material));
}

/** @throws Refused unknown-rule-period when no decree covers a day */
export function orRefused(take: () => Snapshot): Snapshot {
  try {
    return take();
  } catch (error) {
    if (error instanceof UnknownRulePeriod) throw new Refused('unknown-rule-period', { date: error.date });
    throw error;
  }
}

/**
 * All that the claim is made of, as it stands now.
 * @throws Refused unknown-period, not-found when the city has no settings yet
 */
export async function gatherMaterial(ports: GatherPorts, claim: Asked): Promise<Material> {
  const begun = begunPeriod(claim.periodId, ports);
  const { register } = ports;
  const [settings, sites, compositions, calendars, products, data, suppliers, stockData] = await Promise.all([
    register.get('settings', 'city'),
    register.list('site'),
    register.list('composition'),
    register.list('calendar'),
    register.list('product'),
    register.list('schoolYearData'),
    register.list('supplier'),
    register.list('stockData'),
  ]);
  if (!settings) throw new Refused('not-found', { missing: 'settings' });
  const period = withDeadline(begun, settings.value.deadlines);
  const periods = [
    dataPeriodOf(period).id,
    ...periodsOfSchoolYear(period.schoolYear, 'term').map((each) => each.id),
  ];
  const earlier = neighbour(dataPeriodOf(period), -1).id;
  const today = localDay(ports.clock.now());
  const through = today < period.to ? today : period.to;
  const [deliveries, ...attachments] = await Promise.all([
    ports.deliveries.ofMonths(...monthsAround(period)),
    ports.attachments.ofSchoolYear(period.schoolYear),
    ports.attachments.ofSchoolYear(schoolYearOf(addMonths(period.from, -12))),
  ]);
  const counts = new Map<string, DayCount[]>();
  const waiting = sitesThatCount(sites).map((site) => site.id);
  const before = new Map<string, DayCount[]>();
  const begins = addDays(period.from, -settings.value.checks.historyDays);
  const reader = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift()) {
      // The weeks before come in the same query: what is odd can be said from the period's first day on.
      const all = await ports.counts.ofSite(id, { from: begins, to: through });
      const split = all.findIndex((count) => count.date >= period.from);
      counts.set(id, split === -1 ? [] : all.slice(split));
      before.set(id, split === -1 ? all : all.slice(0, split));
    }
  };
  const [transfers] = await Promise.all([
    Promise.all(
      kitchensOf(compositions).map((id) => ports.transfers.ofKitchen(id, { from: period.from, to: through })),
    ),
    ...Array.from({ length: atOnce }, reader),
  ]);
  return {
    claimId: claim.id,
    period,
    through,
    amends: claim.amends,
    settings,
    sites,
    compositions,
    calendars,
    products,
    schoolYearData: data.filter((each) => periods.includes(each.value.periodId)),
    earlierData: data.filter((each) => each.value.periodId === earlier),
    counts,
    before,
    transfers: transfers.flat().filter(({ to }) => counts.has(to)),
    suppliers,
    stockData,
    deliveries,
    attachments: attachments.flat(),
  };
}
