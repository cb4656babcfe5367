import { canonical } from '../domain/canonical.ts';
import type { ClaimState } from '../domain/claims.ts';
import type { CorrectionReason, DayCount } from '../domain/counts.ts';
import type { Instant, LocalDate } from '../domain/days.ts';
import {
  daysOf,
  type Fate,
  filledFrom,
  type ImportDay,
  type ImportReason,
  type ImportRow,
  importReasons,
  type Repeats,
  type RowReason,
  saysTheSame,
  type Zeros,
} from '../domain/imports.ts';
import { type Actor, mayReach } from '../domain/people.ts';
import { Refused } from '../domain/refusals.ts';
import { standing } from '../domain/revisions.ts';
import type { Counts } from './ports.ts';
import { type RecordDayPorts, type RecordedDay, recordDay } from './recordDay.ts';
import { someAtOnce } from './someAtOnce.ts';

/** Beside what one day needs: the days of a site, which a dry run reads at once. */
export type ImportPorts = RecordDayPorts & {
  readonly counts: RecordDayPorts['counts'] & Pick<Counts, 'ofSite'>;
};

export type ImportMode = 'dry-run' | 'commit';
export type ImportPolicy = 'all-or-nothing' | 'good-rows';

export type ImportDaysInput = {
  readonly rows: readonly ImportRow[];
  readonly mode: ImportMode;
  readonly policy: ImportPolicy;
  /** Why days that have a count already are corrected. */
  readonly reason: CorrectionReason;
  /** What the trail says beside it, of the list that was imported. */
  readonly words: string | null;
  readonly repeats: Repeats;
  readonly zeros: Zeros;
  /**
   * From when on what was already made of these rows is told as what it was made then: a long import goes in part by
   * part, and its answer is about the whole. Null (or left out): what stands already is told as unchanged.
   */
  readonly since?: Instant | null;
  readonly actor: Actor;
};

export type RowResult = {
  readonly row: number;
  readonly siteId: string | null;
  readonly date: LocalDate | null;
  readonly fate: Fate;
  readonly reasons: readonly RowReason[];
  /** The day's revision that stands after it; null when there is none. */
  readonly revision: number | null;
};

export type ImportResult = {
  readonly mode: ImportMode;
  readonly policy: ImportPolicy;
  /** Whether days were written; never in a dry run. */
  readonly written: boolean;
  readonly counts: { readonly sent: number } & Readonly<Record<Fate, number>>;
  /** In the order they were sent. */
  readonly rows: readonly RowResult[];
  /** The claims that hold days which are created or updated: a correction of an approved one opens an amendment. */
  readonly claims: readonly { readonly id: string; readonly state: ClaimState; readonly days: number }[];
};

/** So many days are under way at once: the store answers each in milliseconds, most of them spent on the way. */
const atOnce = 24;
/** The gateway waits 29 seconds; what cannot be reached by then is said to be so, and sent again. */
const mostMs = 20_000;

/** How a day ended, before it is told to each of its rows. */
type DayEnd = {
  readonly fate: Fate;
  readonly reasons: (row: number) => readonly RowReason[];
  readonly revision: number | null;
  readonly claim: RecordedDay['claim'];
  /** Whether it was made by an earlier part of the same import. */
  readonly earlier?: true;
};

/**
 * Records the counts of many sites and days: every row is answered, and the four counts add up to the rows sent. A dry
 * run goes the very same way, up to the store, which then writes nothing. Each day goes in whole or not at all, through
 * {@link recordDay}; the entry id follows from the content where none is given, so that the same again changes nothing.
 *
 * All-or-nothing looks at everything first and writes only if no row is rejected. There is no transaction over
 * thousands of days: when somebody else writes one of them in between, that day is rejected as stale, the others are
 * in, and the answer says which.
 */
export async function importDays(ports: ImportPorts, input: ImportDaysInput): Promise<ImportResult> {
  const world = await readOnce(ports);
  const days = daysOf(input.rows, input);
  const tried =
    input.policy === 'all-or-nothing' || input.mode === 'dry-run'
      ? await recordAll(world, days, input, true)
      : null;
  const refused =
    input.policy === 'all-or-nothing' &&
    (input.rows.some((row) => 'reasons' in row) || (tried ?? []).some((each) => each.fate === 'rejected'));
  const done =
    tried && (input.mode === 'dry-run' || refused) ? tried : await recordAll(world, days, input, false);
  const ends = refused ? done.map(refusedWithTheRest) : done;
  const rows = answered(input.rows, days, ends);
  const counts = { sent: rows.length, created: 0, updated: 0, unchanged: 0, rejected: 0 };
  for (const { fate } of rows) counts[fate] += 1;
  return {
    mode: input.mode,
    policy: input.policy,
    written: input.mode === 'commit' && counts.created + counts.updated > 0,
    counts,
    rows,
    claims: claimsOf(ends),
  };
}

/** What stays as it is during an import, read once instead of once for every day. */
async function readOnce(ports: ImportPorts): Promise<ImportPorts> {
  const [sites, products, claims] = await Promise.all([
    ports.register.list('site'),
    ports.register.list('product'),
    ports.claims.list(),
  ]);
  const siteById = new Map(sites.map((site) => [site.id, site]));
  const { register, links, clock, digest, counts } = ports;
  return {
    counts,
    links,
    clock,
    digest,
    register: {
      put: register.put,
      userOf: register.userOf,
      // recordDay asks for nothing else; whatever it may ask one day goes to the store.
      get: async (kind, id) =>
        kind === 'site' ? ((siteById.get(id) ?? null) as never) : ports.register.get(kind, id),
      list: async (kind) => (kind === 'product' ? (products as never) : ports.register.list(kind)),
    },
    claims: { get: ports.claims.get, put: ports.claims.put, list: async () => claims },
  };
}

async function recordAll(
  ports: ImportPorts,
  days: readonly ImportDay[],
  input: ImportDaysInput,
  dry: boolean,
): Promise<DayEnd[]> {
  const ends: DayEnd[] = [];
  const until = Date.parse(ports.clock.now()) + mostMs;
  const known = dry ? await standingDays(ports, days, input.actor) : null;
  const waiting = days.entries();
  const worker = async (): Promise<void> => {
    for (const [index, day] of waiting)
      ends[index] =
        Date.parse(ports.clock.now()) > until
          ? rejected({ code: 'not-reached', detail: '' })
          : await recordOne(ports, day, input, dry, known);
  };
  await Promise.all(Array.from({ length: atOnce }, worker));
  return ends;
}

/** From so many days of a site on, one question about all of them costs less than one about each. */
const fewDays = 8;
type Standing = ReadonlyMap<string, DayCount>;

/** The counts of the sites that have many days in a dry run, read at once; sites with few are not in it. */
async function standingDays(
  ports: ImportPorts,
  days: readonly ImportDay[],
  actor: Actor,
): Promise<ReadonlyMap<string, Standing>> {
  const bySite = [...Map.groupBy(days, (day) => day.siteId)].filter(
    ([siteId, of]) => of.length >= fewDays && mayReach(actor, siteId),
  );
  const read = await someAtOnce(bySite, async ([siteId, of]) => {
    const dates = of.map((day) => day.date).sort();
    const standing = await ports.counts.ofSite(siteId, { from: dates[0]!, to: dates.at(-1)! });
    return [siteId, new Map(standing.map((count) => [count.date, count]))] as const;
  });
  return new Map(read);
}

async function recordOne(
  ports: RecordDayPorts,
  { siteId, date, content }: ImportDay,
  input: ImportDaysInput,
  dry: boolean,
  known: ReadonlyMap<string, Standing> | null,
): Promise<DayEnd> {
  if (!mayReach(input.actor, siteId)) return rejected({ code: 'not-your-site', detail: siteId });
  if ('wrong' in content) {
    const [first] = content.wrong.keys();
    const others: RowReason = { code: 'day-has-bad-row', detail: String(first ?? '') };
    return { ...rejected(others), reasons: (row) => [content.wrong.get(row) ?? others] };
  }
  const read = known?.get(siteId);
  const current = read ? (read.get(date) ?? null) : await ports.counts.get(siteId, date);
  const { reason, words, actor } = input;
  const { keys } = content;
  const entryId =
    content.entryId ??
    uuidFrom(ports.digest(canonical({ siteId, date, report: content.report, reason, words, keys })));
  const earlier = current?.revisions.find((each) => each.entryId === entryId);
  try {
    const { made, repeated, count, claim } = await recordDay(
      { ...ports, counts: countsFor(ports, current, dry) },
      {
        siteId,
        date,
        entryId,
        report: filledFrom(content.report, earlier?.report ?? (current && standing(current).report)),
        reason,
        words,
        ifMatch: current && standing(current).hash,
        actor,
      },
    );
    if (repeated && input.since && made.at >= input.since)
      return { fate: fateOf(made), reasons: () => [], revision: count.revision, claim, earlier: true };
    if (repeated) {
      const code = standing(count).entryId === entryId ? 'sent-before' : 'corrected-since';
      return unchanged({ code, detail: made.at }, count);
    }
    return {
      fate: fateOf(made),
      reasons: () => [],
      revision: dry ? (current?.revision ?? null) : made.revision,
      claim,
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed' && current)
      return unchanged({ code: 'stands', detail: String(current.revision) }, current);
    return { ...refusedDay(error, content.lineRows), revision: current?.revision ?? null };
  }
}

/**
 * The store as one day's recording sees it: what was read a moment ago is not read again, a revision that only says
 * the same in other packages is none, and a dry run ends here.
 */
function countsFor(ports: RecordDayPorts, current: DayCount | null, dry: boolean): RecordDayPorts['counts'] {
  let fresh = true;
  return {
    get: async (siteId, date) => {
      if (!fresh) return ports.counts.get(siteId, date);
      fresh = false;
      return current;
    },
    put: async (count) => {
      if (saysTheSame(count)) throw new Refused('nothing-changed');
      return dry ? 'written' : ports.counts.put(count);
    },
  };
}

const fateOf = ({ revision }: { readonly revision: number }): Fate =>
  revision === 1 ? 'created' : 'updated';

const rejected = (reason: RowReason): DayEnd => ({
  fate: 'rejected',
  reasons: () => [reason],
  revision: null,
  claim: null,
});

const unchanged = (reason: RowReason, count: DayCount): DayEnd => ({
  fate: 'unchanged',
  reasons: () => [reason],
  revision: count.revision,
  claim: null,
});

/** Each line's mistake goes to the rows the line was made of; the day's other rows fall with them. */
function refusedDay(error: Refused, lineRows: readonly (readonly number[])[]): DayEnd {
  const own = new Map<number, RowReason[]>();
  for (const { pointer, code, detail } of error.mistakes) {
    const line = /^\/body\/report\/lines\/(\d+)$/.exec(pointer)?.[1];
    for (const row of (line && lineRows[Number(line)]) || lineRows.flat())
      own.set(row, [...(own.get(row) ?? []), { code: reasonOf(code), detail }]);
  }
  const [first] = own.keys();
  if (first === undefined) return rejected({ code: reasonOf(error.code), detail: factsOf(error) });
  const others: RowReason = { code: 'day-has-bad-row', detail: String(first) };
  return { ...rejected(others), reasons: (row) => own.get(row) ?? [others] };
}

function reasonOf(code: string): ImportReason {
  // Somebody else's count that came between the look and the write.
  if (code === 'precondition-needed') return 'stale';
  if (code === 'not-found') return 'unknown-site';
  return importReasons.find((each) => each === code) ?? 'refused';
}

function factsOf(error: Refused): string {
  const known = Object.values(error.facts).filter((each) => each !== null);
  return [...(reasonOf(error.code) === 'refused' ? [error.code] : []), ...known].join(' ');
}

function refusedWithTheRest(end: DayEnd): DayEnd {
  if (end.fate === 'rejected' || end.earlier) return end;
  return { ...rejected({ code: 'all-or-nothing', detail: end.fate }), revision: end.revision };
}

function answered(
  rows: readonly ImportRow[],
  days: readonly ImportDay[],
  ends: readonly DayEnd[],
): RowResult[] {
  const endOf = new Map(days.flatMap((day, index) => day.rows.map((row) => [row, ends[index]] as const)));
  return rows.map((row): RowResult => {
    const { row: number, siteId, date } = row;
    if ('reasons' in row)
      return { row: number, siteId, date, fate: 'rejected', reasons: row.reasons, revision: null };
    if ('leftOut' in row) {
      const reasons = [{ code: 'left-out', detail: row.leftOut }] as const;
      return { row: number, siteId, date, fate: 'unchanged', reasons, revision: null };
    }
    const end = endOf.get(number);
    // A row without an end would be a row dropped: our own failure, and a loud one.
    if (!end) throw new Error(`row ${number} has no end`);
    return {
      row: number,
      siteId,
      date,
      fate: end.fate,
      reasons: end.reasons(number),
      revision: end.revision,
    };
  });
}

function claimsOf(ends: readonly DayEnd[]): ImportResult['claims'] {
  const touched = new Map<string, { id: string; state: ClaimState; days: number }>();
  for (const { claim, fate } of ends) {
    if (!claim || (fate !== 'created' && fate !== 'updated')) continue;
    touched.set(claim.id, { ...claim, days: (touched.get(claim.id)?.days ?? 0) + 1 });
  }
  return [...touched.values()].sort((one, other) => (one.id < other.id ? -1 : 1));
}

/** A UUID (version 8: made by rules of our own) out of a SHA-256. */
function uuidFrom(hash: string): string {
  return hash.replace(/^(.{8})(.{4}).(.{3}).(.{3})(.{12}).*$/, '$1-$2-8$3-8$4-$5');
}
