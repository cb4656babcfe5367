import type { Instant, LocalDate } from './days.ts';
import { localDay } from './days.ts';
import { type AmountUnit, type ProductGroup, productGroups, unitOf } from './products.ts';
import type { Snapshot } from './snapshots.ts';

/** The figures of an application that stand beside the amounts: whole numbers of people and days. */
export const plainFigures = ['children', 'nonEligible', 'operatingDays'] as const;
/** A figure that is compared: children, diners, days, or the claimed amount of a product group in ml or g. */
export const comparedFigures = [...plainFigures, ...productGroups] as const;
export type ComparedFigure = (typeof comparedFigures)[number];
export type Figures = Readonly<Partial<Record<ComparedFigure, number>>>;

/** Why the two ways differ. `robot-wrong` keeps a site from being signed off. */
export const differenceReasons = [
  'typing-error',
  'late-information',
  'other-rule',
  'other-grouping',
  'robot-wrong',
  'other',
] as const;
export type DifferenceReason = (typeof differenceReasons)[number];

/** A difference explained. It stands only as long as both figures are the ones that were explained. */
export type Explained = {
  readonly figure: ComparedFigure;
  readonly byHand: number;
  readonly byRobot: number;
  readonly reason: DifferenceReason;
  readonly words: string;
};

/** A site's figures as the city made them by hand for a claim period, while the old way still runs beside the robot. */
export type HandMade = {
  readonly id: string;
  readonly periodId: string;
  readonly siteId: string;
  /** The name of the file that the figures came from. */
  readonly source: string;
  readonly figures: Figures;
  readonly explained: readonly Explained[];
  /** The robot's figures that were found right, and when; null while the site is not signed off. */
  readonly signedOff: { readonly at: Instant; readonly byRobot: Figures } | null;
};

export type Difference = {
  readonly figure: ComparedFigure;
  readonly unit: AmountUnit | null;
  readonly byHand: number;
  readonly byRobot: number;
  /** By robot less by hand. */
  readonly difference: number;
  readonly explained: Explained | null;
};

/** How far a site has come: nothing made by hand, differing, explained or alike and waiting, signed off, overtaken. */
export const siteStandings = [
  'no-figures',
  'differs',
  'robot-wrong',
  'ready',
  'signed-off',
  'changed-since',
] as const;
export type SiteStanding = (typeof siteStandings)[number];

export type SiteComparison = {
  readonly siteId: string;
  readonly name: string;
  readonly standing: SiteStanding;
  readonly rows: readonly Difference[];
  readonly handMade: HandMade | null;
  /** All of the robot's figures; null for a site that the claim does not have. */
  readonly byRobot: Figures | null;
};

export type Comparison = {
  readonly sites: readonly SiteComparison[];
  readonly signedOff: number;
  /** Since when every site has been signed off, so that the old way could stop; null while one is not. */
  readonly couldStopOn: LocalDate | null;
};

/** The unit of a figure's amounts; null for a number of people or days. */
export function unitOfFigure(figure: ComparedFigure): AmountUnit | null {
  const group = productGroups.find((each): each is ProductGroup => each === figure);
  return group ? unitOf(group) : null;
}

/** The robot's figures of each site, as its snapshot claims them: people, days, and the eligible amount by group. */
export function figuresByRobot(
  snapshot: Pick<Snapshot, 'sites' | 'lines'>,
): ReadonlyMap<string, Record<ComparedFigure, number>> {
  const empty = Object.fromEntries(productGroups.map((group) => [group, 0])) as Record<ProductGroup, number>;
  const bySite = new Map(
    snapshot.sites.map(({ id, children, nonEligible, operatingDays }) => [
      id,
      { children, nonEligible, operatingDays, ...empty },
    ]),
  );
  for (const { siteId, group, eligible } of snapshot.lines) {
    const figures = bySite.get(siteId);
    if (figures) figures[group] += eligible;
  }
  return bySite;
}

/**
 * The two ways side by side, site by site. A figure that was not made by hand is not compared; a site that only the
 * hand-made figures name is compared with nothing, so that a site the robot forgot is seen.
 */
export function compare(
  snapshot: Pick<Snapshot, 'sites' | 'lines'>,
  handMade: readonly HandMade[],
): Comparison {
  const byRobot = figuresByRobot(snapshot);
  const names = new Map(snapshot.sites.map(({ id, name }) => [id, name]));
  const byHand = new Map(handMade.map((each) => [each.siteId, each]));
  const ids = [...new Set([...byRobot.keys(), ...byHand.keys()])].sort();
  const sites = ids.map((siteId): SiteComparison => {
    const hand = byHand.get(siteId) ?? null;
    const robot = byRobot.get(siteId);
    const rows = hand ? rowsOf(hand, robot ?? {}) : [];
    return {
      ...{ siteId, name: names.get(siteId) ?? siteId, rows, handMade: hand, byRobot: robot ?? null },
      standing: standingOf(hand, rows, robot ?? {}),
    };
  });
  const done = sites.filter((site) => site.standing === 'signed-off');
  const last = done
    .flatMap(({ handMade }) => handMade?.signedOff?.at ?? [])
    .sort()
    .at(-1);
  return {
    ...{ sites, signedOff: done.length },
    couldStopOn: last !== undefined && done.length === sites.length ? localDay(last) : null,
  };
}

function rowsOf(hand: HandMade, robot: Figures): Difference[] {
  return comparedFigures.flatMap((figure) => {
    const byHand = hand.figures[figure];
    if (byHand === undefined) return [];
    const byRobot = robot[figure] ?? 0;
    const explained = hand.explained.find(
      (each) => each.figure === figure && each.byHand === byHand && each.byRobot === byRobot,
    );
    const difference = byRobot - byHand;
    return [
      {
        ...{ figure, unit: unitOfFigure(figure), byHand, byRobot, difference },
        explained: difference === 0 ? null : (explained ?? null),
      },
    ];
  });
}

function standingOf(hand: HandMade | null, rows: readonly Difference[], robot: Figures): SiteStanding {
  if (!hand) return 'no-figures';
  const open = rows.filter((row) => row.difference !== 0);
  if (open.some((row) => row.explained === null)) return 'differs';
  if (open.some((row) => row.explained?.reason === 'robot-wrong')) return 'robot-wrong';
  if (!hand.signedOff) return 'ready';
  return comparedFigures.every((figure) => hand.signedOff?.byRobot[figure] === robot[figure])
    ? 'signed-off'
    : 'changed-since';
}
