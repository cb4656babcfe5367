import { canonical } from '../domain/canonical.ts';
import type { ComparedFigure, DifferenceReason, HandMade } from '../domain/comparisons.ts';
import { type HandMadeRow, readHandMade } from '../domain/handMadeTable.ts';
import type { Actor } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import type { Claims, SheetReader, Snapshots } from './ports.ts';
import { readComparison } from './readComparison.ts';
import { type RecordPorts, saveRecord } from './records.ts';

type ComparisonPorts = RecordPorts & { readonly claims: Claims; readonly snapshots: Snapshots };

export type HandMadeFate = 'created' | 'updated' | 'unchanged' | 'rejected';
export type HandMadeAnswer = { readonly row: HandMadeRow; readonly fate: HandMadeFate };

/**
 * Takes the figures that the city made by hand from a table, a row for each site. A dry run answers alike and writes
 * nothing; rejected rows never keep the others out. New figures for a site void its sign-off.
 * @throws Refused unknown-period, bad-request with what is wrong with the file, stale
 */
export async function importHandMade(
  ports: ComparisonPorts,
  input: {
    readonly periodId: string;
    readonly file: Uint8Array;
    readonly source: string;
    readonly dryRun: boolean;
    readonly readFile: SheetReader;
    readonly actor: Actor;
  },
): Promise<HandMadeAnswer[]> {
  const { periodId, source, actor } = input;
  const { sites, comparison, revisions } = await readComparison(ports, { periodId });
  const rows = readHandMade(await input.readFile(input.file), sites);
  if (!rows)
    throw new Refused('bad-request', {}, [
      { pointer: '/body/file', code: 'column-missing', detail: 'site, and at least one figure' },
    ]);
  const known = new Map(comparison.sites.map((each) => [each.siteId, each.handMade]));
  const answers: HandMadeAnswer[] = [];
  for (const row of rows) {
    if ('reasons' in row) {
      answers.push({ row, fate: 'rejected' });
      continue;
    }
    const before = known.get(row.siteId) ?? null;
    if (before && canonical(before.figures) === canonical(row.figures)) {
      answers.push({ row, fate: 'unchanged' });
      continue;
    }
    const value: HandMade = {
      id: `${periodId}.${row.siteId}`,
      ...{ periodId, siteId: row.siteId, source, figures: row.figures },
      explained: before?.explained ?? [],
      signedOff: null,
    };
    if (!input.dryRun) await save(ports, value, revisions[row.siteId], actor);
    answers.push({ row, fate: before ? 'updated' : 'created' });
  }
  return answers;
}

/**
 * Explains differences of a site; each explanation is of the two figures as they stand now.
 * @throws Refused unknown-period, not-found when the site has no such figure made by hand, nothing-changed, stale
 */
export async function explainDifferences(
  ports: ComparisonPorts,
  input: {
    readonly periodId: string;
    readonly siteId: string;
    readonly explanations: readonly {
      readonly figure: ComparedFigure;
      readonly reason: DifferenceReason;
      readonly words: string;
    }[];
    readonly actor: Actor;
  },
): Promise<void> {
  const { site, handMade, revision } = await siteOf(ports, input);
  const explained = input.explanations.map((each) => {
    const row = site.rows.find(({ figure }) => figure === each.figure);
    if (!row) throw new Refused('not-found', { figure: each.figure });
    return { ...each, byHand: row.byHand, byRobot: row.byRobot };
  });
  const others = handMade.explained.filter((each) => !explained.some(({ figure }) => figure === each.figure));
  await save(ports, { ...handMade, explained: [...others, ...explained] }, revision, input.actor);
}

/**
 * Signs a site off: the robot's figures have been found right, every difference being explained by something else.
 * Or takes the sign-off back.
 * @throws Refused unknown-period, not-found, differences-open when a difference is unexplained or the robot's own, stale
 */
export async function signOffSite(
  ports: ComparisonPorts,
  input: {
    readonly periodId: string;
    readonly siteId: string;
    readonly withdraw: boolean;
    readonly actor: Actor;
  },
): Promise<void> {
  const { site, handMade, revision } = await siteOf(ports, input);
  const { byRobot, standing } = site;
  if (!input.withdraw && (!byRobot || standing === 'differs' || standing === 'robot-wrong'))
    throw new Refused('differences-open', { standing });
  const signedOff = input.withdraw || !byRobot ? null : { at: ports.clock.now(), byRobot };
  await save(ports, { ...handMade, signedOff }, revision, input.actor);
}

async function siteOf(
  ports: ComparisonPorts,
  { periodId, siteId }: { readonly periodId: string; readonly siteId: string },
) {
  const { comparison, revisions } = await readComparison(ports, { periodId });
  const site = comparison.sites.find((each) => each.siteId === siteId);
  if (!site?.handMade) throw new Refused('not-found', { siteId });
  return { site, handMade: site.handMade, revision: revisions[siteId] };
}

async function save(
  ports: RecordPorts,
  value: HandMade,
  revision: number | undefined,
  actor: Actor,
): Promise<void> {
  await saveRecord(ports, {
    ...{ kind: 'handMade', id: value.id, value, reason: null, actor },
    ifMatch: revision === undefined ? null : String(revision),
  });
}
