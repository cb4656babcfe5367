import { createHash } from 'node:crypto';
import { calculate, type SiteInput } from '../../../src/domain/calculation.ts';
import { canonical } from '../../../src/domain/canonical.ts';
import { eachDay, type LocalDate, weekday } from '../../../src/domain/days.ts';
import type { ProductGroup } from '../../../src/domain/products.ts';
import { shippedRatePeriods } from '../../../src/domain/rates.ts';
import type { RatePeriod, Rules } from '../../../src/domain/settings.ts';
import { defaultSettings } from '../../../src/domain/settings.ts';
import type { Snapshot, SnapshotDay, SnapshotSite } from '../../../src/domain/snapshots.ts';

// A snapshot of a city that does not exist, with illustrative counts; its figures are worked out by the domain.

const names = [
  'Kvarnbackens skola',
  'Keskuskoulu',
  'Vårberga skola',
  'Linnajoen koulu',
  'Strandvägens daghem',
  'Tornikujan päiväkoti',
  'Hammars skola',
  'Peipon koulu',
  'Ängens daghem',
  'Kevätkummun koulu',
];

/** Small numbers that look random and are the same for the same seed. */
function dice(seed: number): (below: number) => number {
  let state = seed * 2_654_435_761 + 1;
  return (below) => {
    state = (Math.imul(state ^ (state >>> 15), 2_246_822_507) + 0x9e37_79b9) | 0;
    return (state >>> 0) % below;
  };
}

export function sha256(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}

/** The hash that the documents print for this snapshot. */
export function hashOf(snapshot: Snapshot): string {
  return sha256(canonical(snapshot));
}

const autumn = eachDay({ from: '2026-08-11', to: '2026-12-18' }).filter(
  (day) => weekday(day) <= 5 && !(day >= '2026-10-12' && day <= '2026-10-16'),
);

export type FixtureOptions = {
  readonly sites: number;
  readonly products?: readonly ProductGroup[];
  readonly seed?: number;
  readonly rules?: Partial<Rules>;
  /** Other decrees than the one of 2026, for products and splits that it does not know. */
  readonly ratePeriods?: readonly RatePeriod[];
  /** Names for the first sites, e.g. such as try to break out of the document. */
  readonly names?: readonly string[];
  /** Words of the official on the first site's explained day. */
  readonly words?: string;
};

/** A consistent snapshot of that many sites: lines sum to totals, caps hold, days sum to the lines' gross. */
export function snapshotOf(options: FixtureOptions): Snapshot {
  const groups = options.products ?? ['milk', 'organic-milk', 'buttermilk'];
  const rules: Rules & { revision: number } = {
    deduction: 'proportional',
    capLevel: 'site',
    capOrder: 'in-proportion',
    organicButtermilk: 'conventional',
    amountRounding: 'half-up',
    aidRounding: 'half-up',
    late: 'linear',
    childrenReference: 'term-start',
    deliveries: 'where-given',
    ...options.rules,
    revision: 3,
  };
  const roll = dice(options.seed ?? 1);
  const sites: SnapshotSite[] = [];
  const inputs: SiteInput[] = [];

  for (let index = 0; index < options.sites; index += 1) {
    const id = `s-${String(index + 1).padStart(3, '0')}`;
    const plain = names[index % names.length] as string;
    const name =
      options.names?.[index] ??
      (index < names.length ? plain : `${plain} ${Math.floor(index / names.length) + 1}`);
    const children = 24 + roll(420);
    const nonEligible = 2 + roll(30);
    const days: SnapshotDay[] = [];
    const missing: LocalDate[] = [];
    // Every ninth site serves more than a quarter of a litre, so that the cap cuts.
    const perChildMl = index % 9 === 4 ? 290 : 150 + roll(80);

    for (const date of autumn) {
      const chance = roll(400);
      if (chance === 0 && index % 3 === 0) {
        missing.push(date);
        continue;
      }
      const kind =
        chance === 1
          ? ('closed' as const)
          : chance === 2
            ? ('zero' as const)
            : chance === 3 || (index === 0 && date === '2026-09-14')
              ? ('explained' as const)
              : ('served' as const);
      const served: Partial<Record<ProductGroup, number>> = {};
      if (kind === 'served') {
        const all = Math.round(((children + nonEligible) * perChildMl * (85 + roll(30))) / 100);
        groups.forEach((group, at) => {
          const share = at === 0 ? 70 : Math.floor(30 / (groups.length - 1));
          served[group] = Math.round((all * (groups.length === 1 ? 100 : share)) / 100 / 100) * 100;
        });
      }
      days.push({
        date,
        kind,
        reason: kind === 'closed' ? 'excursion' : kind === 'explained' ? 'not-recorded' : null,
        revision: 1,
        hash: sha256(`${id} ${date}`),
        served,
        cooking: kind === 'served' && roll(10) === 0 ? { [groups[0] as ProductGroup]: 2_000 } : {},
        notClaimable: 0,
        otherDiners: kind === 'served' && roll(20) === 0 ? nonEligible : null,
        words:
          kind === 'explained'
            ? (index === 0 && options.words) || 'Blanketten fanns inte kvar när köket bytte system'
            : null,
      });
    }

    const closed = days.filter((day) => day.kind === 'closed').length;
    const operatingDays = autumn.length - closed;
    sites.push({
      id,
      name,
      kind: plain.includes('daghem') || plain.includes('päiväkoti') ? 'day-care' : 'basic-education',
      language: plain.includes('koulu') || plain.includes('päiväkoti') ? 'fi' : 'sv',
      address: `Provgatan ${index + 1}, 06100 Provstad`,
      registration: index % 7 === 6 ? null : `FI-${100_000 + index}`,
      compositionId: index % 3 === 2 ? null : `k-${1 + (Math.floor(index / 12) % 40)}`,
      children,
      referenceDate: '2026-08-11',
      confirmed: true,
      nonEligible,
      operatingDays,
      operatingDaysFrom: 'calendar',
      completeness: {
        expected: autumn.length,
        served: days.filter((day) => day.kind === 'served').length,
        zero: days.filter((day) => day.kind === 'zero').length,
        closed,
        explained: days.filter((day) => day.kind === 'explained').length,
        missing: missing.length,
      },
      missing,
      days,
    });

    inputs.push({
      siteId: id,
      compositionId: sites.at(-1)?.compositionId ?? null,
      children,
      nonEligible,
      operatingDays,
      amounts: days.flatMap((day) =>
        groups.map((group) => ({ date: day.date, group, amount: day.served[group] ?? 0 })),
      ),
    });
  }

  const compositionIds = [...new Set(sites.flatMap((site) => site.compositionId ?? []))];
  const compositions = compositionIds.map((id, index) => ({
    id,
    name: index === 0 ? 'Centralköket' : `Tillredningsköket ${index}`,
    kitchenSiteId: sites.find((site) => site.compositionId === id)?.id ?? 's-001',
  }));
  const ratePeriods = options.ratePeriods ?? shippedRatePeriods.filter((each) => each.decree === '505/2026');
  const { lines, caps, totals, aidCents } = calculate({
    period: { from: '2026-08-01', to: '2026-12-31' },
    rules,
    ratePeriods,
    sites: inputs,
    compositions,
  });
  return {
    schema: 'skolmjolk/claim-snapshot/1',
    transfers: [],
    ...{ suppliers: [], deliveries: [], reconciliation: [], evidence: [] },
    claimId: '2026-autumn.1',
    period: {
      id: '2026-autumn',
      from: '2026-08-01',
      to: '2026-12-31',
      deadline: '2027-03-31',
      schoolYear: '2026-2027',
    },
    through: '2026-12-31',
    amends: null,
    applicant: {
      name: 'Provstad',
      businessId: '1234567-1',
      kind: 'municipal',
      address: 'Rådhusgatan 1, 06100 Provstad',
      undertakingOn: '2024-06-03',
    },
    rules,
    limits: defaultSettings.checks,
    ratePeriods,
    products: groups.map((group) => ({
      id: group,
      names: { sv: `Produkt ${group}`, fi: `Tuote ${group}`, en: `Product ${group}` },
      group,
    })),
    compositions,
    sites,
    caps,
    lines,
    totals,
    aidCents,
    checks: [
      { id: 'B1', verdict: 'fine', findings: [] },
      {
        id: 'B2',
        verdict: 'warning',
        findings: sites
          .filter((site) => site.registration === null)
          .map((site) => ({ code: 'site-registration-missing', siteId: site.id, date: null, figures: {} })),
      },
      {
        id: 'W16',
        verdict: 'warning',
        findings: sites.slice(0, 4).map((site, index) => ({
          code: 'odd-high',
          siteId: site.id,
          date: autumn[20 + index] as LocalDate,
          figures: { amount: 84_500, low: 31_000, middle: 45_000, high: 59_000, from: 6 },
        })),
      },
    ],
    preparers: [{ issuer: 'https://login.example', subject: 'official-1' }],
  };
}

/** Two decrees in one term, the second with another rate, and products paid by weight as until 2023. */
export const twoDecrees: readonly RatePeriod[] = [
  {
    decree: '1/2026',
    source: 'https://example.org/1',
    from: '2026-08-01',
    to: '2026-09-30',
    capMl: 250,
    nationalCeilingEur: 1_000_000,
    centsPerThousand: { milk: 13_000, cheese: 72_000, 'other-sour-milk': 10_000 },
  },
  {
    decree: '2/2026',
    source: 'https://example.org/2',
    from: '2026-10-01',
    to: '2027-07-31',
    capMl: 250,
    nationalCeilingEur: 1_000_000,
    centsPerThousand: { milk: 15_000, cheese: 72_000, 'other-sour-milk': 10_000 },
  },
];
