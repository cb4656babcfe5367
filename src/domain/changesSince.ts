import type { ClaimEvent, ClaimStep } from './claims.ts';
import type { ReportKind } from './counts.ts';
import type { Instant, LocalDate } from './days.ts';
import { divide } from './numbers.ts';
import type { Author } from './people.ts';
import { type ProductGroup, productGroups } from './products.ts';
import { rateOf, ratePeriodOn } from './rates.ts';
import type { Kind, Recorded } from './records.ts';
import type { Snapshot } from './snapshots.ts';
import { type Material, servedDay } from './takeSnapshot.ts';

/** The kinds of record that a claim is made of. */
export const claimKinds = [
  'site',
  'composition',
  'calendar',
  'product',
  'schoolYearData',
  'settings',
] as const satisfies readonly Kind[];

/** What somebody did: to a day's count, to a record that the claim is made of, or with the claim itself. */
export type Change = {
  readonly at: Instant;
  readonly by: Author;
  readonly words: string | null;
  /** What it does to the aid at the day's rates before any maximum, in cents; 0 where no litres change. */
  readonly cents: number;
} & (
  | {
      readonly what: 'day';
      readonly siteId: string;
      readonly date: LocalDate;
      readonly kind: ReportKind;
      /** Milk of the scheme that was served, ml or g by group added up; null before the first report. */
      readonly before: number | null;
      readonly after: number;
    }
  | { readonly what: 'record'; readonly kind: (typeof claimKinds)[number]; readonly id: string }
  | { readonly what: 'transfer'; readonly from: string; readonly to: string; readonly date: LocalDate }
  | { readonly what: 'step'; readonly step: ClaimStep }
);

/** Everything that was done after `since` to what the claim is made of, the newest first, each with its author. */
export function changesSince(
  material: Material,
  rules: Pick<Snapshot, 'ratePeriods' | 'rules'>,
  { events, since }: { readonly events: readonly ClaimEvent[]; readonly since: Instant },
): Change[] {
  const later = ({ at }: { readonly at: Instant }) => at > since;
  const products = new Map(material.products.map((each) => [each.id, each.value]));
  const days = [...material.counts.values()].flat().flatMap((count) =>
    count.revisions.flatMap((made, index): Change[] => {
      if (!later(made)) return [];
      const { siteId, date } = count;
      const served = (end: number) =>
        end === 0 ? {} : servedDay({ ...count, revisions: count.revisions.slice(0, end) }, products);
      const [before, after] = [served(index), served(index + 1)];
      const cents = productGroups.reduce(
        (sum, group) => sum + worth((after[group] ?? 0) - (before[group] ?? 0), group, date, rules),
        0,
      );
      return [
        {
          ...{ what: 'day', at: made.at, by: made.by, words: made.words, cents, siteId, date },
          kind: made.report.kind,
          before: index === 0 ? null : total(before),
          after: total(after),
        },
      ];
    }),
  );
  const records = claimKinds.flatMap((kind) => {
    const found: readonly Recorded<Kind>[] = {
      site: material.sites,
      composition: material.compositions,
      calendar: material.calendars,
      product: material.products,
      schoolYearData: material.schoolYearData,
      settings: [material.settings],
    }[kind];
    return found.flatMap(({ id, versions }) =>
      versions
        .filter(later)
        .map(({ at, by, reason }): Change => ({ what: 'record', at, by, words: reason, cents: 0, kind, id })),
    );
  });
  const transfers = material.transfers.flatMap(({ from, to, date, revisions }) =>
    revisions
      .filter(later)
      .map(({ at, by }): Change => ({ what: 'transfer', at, by, words: null, cents: 0, from, to, date })),
  );
  const steps = events
    .filter(later)
    .map(({ at, by, words, step }): Change => ({ what: 'step', at, by, words, cents: 0, step }));
  return [...days, ...records, ...transfers, ...steps].sort((one, other) => (one.at < other.at ? 1 : -1));
}

function total(served: Readonly<Partial<Record<ProductGroup, number>>>): number {
  return Object.values(served).reduce((sum, amount) => sum + amount, 0);
}

/** What so many ml or g more earn on the day, in cents, half up. */
function worth(
  amount: number,
  group: ProductGroup,
  date: LocalDate,
  { ratePeriods, rules }: Pick<Snapshot, 'ratePeriods' | 'rules'>,
): number {
  if (amount === 0) return 0;
  const rate = rateOf(group, ratePeriodOn(date, ratePeriods), rules) ?? 0;
  const cents = divide(BigInt(Math.abs(amount)) * BigInt(rate), 1_000_000n, 'half-up');
  return amount < 0 ? -cents : cents;
}
