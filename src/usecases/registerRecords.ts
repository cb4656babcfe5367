import { canonical } from '../domain/canonical.ts';
import type { TableLine } from '../domain/importTable.ts';
import { type Actor, mayReach } from '../domain/people.ts';
import { periodById } from '../domain/periods.ts';
import type { Kinds, Recorded } from '../domain/records.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import { type RegisterKind, registerFields, withFields } from '../domain/registerFields.ts';
import type { SchoolYearData } from '../domain/sites.ts';
import type { Register } from './ports.ts';
import { type RecordPorts, saveRecord } from './records.ts';
import { saveSchoolYearData } from './saveSchoolYearData.ts';

/** A value of a kind, or what is wrong with it: the shapes' part, since a use case knows no schema. */
export type ParseRecord = <K extends RegisterKind>(
  kind: K,
  value: unknown,
) => { readonly value: Kinds[K] } | { readonly mistakes: readonly Mistake[] };

/** Whether the actor may see records of the kind; the users' rights are the administrator's and the auditor's. */
export function maySee(actor: Actor, kind: RegisterKind): boolean {
  return kind !== 'user' || actor.roles.some((role) => role === 'administrator' || role === 'auditor');
}

/** Whether the actor may change records of the kind. */
export function mayKeep(actor: Actor, kind: RegisterKind): boolean {
  const keepers = kind === 'user' ? ['administrator'] : ['official', 'administrator'];
  return actor.roles.some((role) => keepers.includes(role));
}

type Saving<K extends RegisterKind> = {
  readonly kind: K;
  readonly id: string;
  readonly value: Kinds[K];
  readonly reason: string | null;
  readonly ifMatch: string | null;
  readonly actor: Actor;
};

/**
 * Saves a record of any kind, by the rules of that kind. School-year figures that change are no longer confirmed.
 * @throws Refused not-allowed, and those of {@link saveRecord} and {@link saveSchoolYearData}
 */
export async function saveRegister<K extends RegisterKind>(
  ports: RecordPorts,
  input: Saving<K>,
): Promise<Recorded<RegisterKind>> {
  if (!mayKeep(input.actor, input.kind)) throw new Refused('not-allowed');
  if (input.kind !== 'schoolYearData') return saveRecord(ports, input) as Promise<Recorded<RegisterKind>>;
  const { id, siteId, periodId, ...value } = input.value as SchoolYearData;
  const before = (await ports.register.get('schoolYearData', `${periodId}.${siteId}`))?.value;
  const figures = (data: Omit<SchoolYearData, 'id' | 'siteId' | 'periodId'>) =>
    canonical([data.children, data.referenceDate, data.nonEligible, data.operatingDays]);
  const changed = before?.confirmed && figures(before) !== figures(value);
  const confirmed = value.confirmed && !changed;
  const { reason, ifMatch, actor } = input;
  return saveSchoolYearData(ports, {
    siteId,
    periodId,
    value: { ...value, confirmed },
    reason,
    ifMatch,
    actor,
  });
}

/**
 * Brings back what an earlier version says, as a new version on top of those there are.
 * @throws Refused not-found, and those of {@link saveRegister}
 */
export async function restoreRecord(
  ports: RecordPorts,
  input: Omit<Saving<RegisterKind>, 'value'> & { readonly revision: number },
): Promise<Recorded<RegisterKind>> {
  const record = await ports.register.get(input.kind, input.id);
  const version = record?.versions.find((each) => each.revision === input.revision);
  if (!version) throw new Refused('not-found');
  return saveRegister(ports, { ...input, value: version.value });
}

export type RegisterRow = {
  readonly line: number;
  readonly id: string;
  readonly fate: 'created' | 'updated' | 'unchanged' | 'rejected';
  readonly reasons: readonly Mistake[];
};

/**
 * Takes a table into the register: the first line names the fields, each other line is a record. Every line is
 * answered; the good ones are saved. A dry run does the very same on a copy in memory.
 * @throws Refused not-allowed, bad-request when the first line names no id or an unknown field
 */
export async function importRegister(
  ports: RecordPorts,
  input: {
    readonly kind: RegisterKind;
    readonly lines: readonly TableLine[];
    readonly mode: 'dry-run' | 'commit';
    readonly reason: string | null;
    readonly actor: Actor;
    readonly parse: ParseRecord;
  },
): Promise<readonly RegisterRow[]> {
  const { kind, lines, actor } = input;
  if (!mayKeep(actor, kind)) throw new Refused('not-allowed');
  const [head, ...rest] = lines;
  const header = head?.cells.map((cell) => cell.trim()) ?? [];
  const known = ['id', ...registerFields[kind].map((field) => field.name)];
  const wrong = header.filter((name, index) => !known.includes(name) || header.indexOf(name) !== index);
  const needed = kind === 'schoolYearData' ? ['siteId', 'periodId'] : ['id'];
  const lacking = needed.filter((name) => !header.includes(name));
  if (wrong.length + lacking.length > 0)
    throw new Refused('bad-request', {}, [
      ...wrong.map((name) => ({ pointer: '', code: 'unknown-column', detail: name.slice(0, 60) })),
      ...lacking.map((name) => ({ pointer: '', code: 'column-missing', detail: name })),
    ]);
  const register = input.mode === 'commit' ? ports.register : inMemory(ports.register);
  const rows: RegisterRow[] = [];
  const world = { register, clock: ports.clock, digest: ports.digest };
  for (const line of rest) rows.push(await takeLine(world, { ...input, header }, line));
  return rows;
}

async function takeLine(
  ports: RecordPorts,
  input: Omit<Parameters<typeof importRegister>[1], 'lines' | 'mode'> & {
    readonly header: readonly string[];
  },
  { line, cells }: TableLine,
): Promise<RegisterRow> {
  const { kind, header, actor, reason } = input;
  // The export puts an apostrophe before what a spreadsheet would run; here it goes again.
  const clean = cells.map((cell) => cell.replace(/^'(?=[=+\-@\t\r])/, '').replace(/\r\n?/g, '\n'));
  const texts = Object.fromEntries(header.map((name, index) => [name, clean[index] ?? '']));
  const id = (kind === 'schoolYearData' ? `${texts.periodId}.${texts.siteId}` : (texts.id ?? '')).trim();
  const reject = (reasons: readonly Mistake[]): RegisterRow => ({ line, id, fate: 'rejected', reasons });
  const formula = cells.findIndex((cell) => /^[=+@-]/.test(cell.trim()));
  if (formula >= 0)
    return reject([
      { pointer: header[formula] ?? '', code: 'formula', detail: cells[formula]!.slice(0, 60) },
    ]);
  if (clean.slice(header.length).some((cell) => cell.trim() !== ''))
    return reject([{ pointer: '', code: 'ragged', detail: `${cells.length} ≠ ${header.length}` }]);
  const current = id === '' ? null : await ports.register.get(kind, id);
  const read = input.parse(kind, withFields(kind, id, current?.value ?? null, texts));
  if ('mistakes' in read) return reject(read.mistakes);
  const ifMatch = current ? String(current.revision) : null;
  try {
    await saveRegister(ports, { kind, id, value: read.value, reason, ifMatch, actor });
    return { line, id, fate: current ? 'updated' : 'created', reasons: [] };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    if (error.code === 'nothing-changed') return { line, id, fate: 'unchanged', reasons: [] };
    return reject(
      error.mistakes.length > 0 ? error.mistakes : [{ pointer: '', code: error.code, detail: '' }],
    );
  }
}

/** The register as it would become: what is put stays here. */
function inMemory(register: Register): Register {
  const put = new Map<string, Recorded<RegisterKind>>();
  return {
    ...register,
    get: async (kind, id) => (put.get(`${kind} ${id}`) as never) ?? register.get(kind, id),
    put: async (record) => {
      put.set(`${record.kind} ${record.id}`, record as never);
      return 'written';
    },
  };
}

/**
 * Opens a term with the figures of another: each site's, unless it has its own there already. They count as confirmed
 * by nobody, on the term's first day, until somebody has looked at them.
 * @throws Refused unknown-period
 */
export async function copySchoolYearData(
  ports: RecordPorts,
  input: { readonly from: string; readonly to: string; readonly actor: Actor },
): Promise<number> {
  const { from, to, actor } = input;
  const term = periodById(to);
  if (!term || !periodById(from)) throw new Refused('unknown-period', { periodId: to });
  const all = await ports.register.list('schoolYearData');
  const there = new Set(all.filter(({ value }) => value.periodId === to).map(({ value }) => value.siteId));
  const missing = all.filter(({ value }) => value.periodId === from && !there.has(value.siteId));
  for (const { value } of missing) {
    const { id: _, siteId, periodId: __, ...figures } = value;
    const fresh = {
      ...figures,
      referenceDate: term.from,
      operatingDays: null,
      evidence: null,
      confirmed: false,
    };
    await saveSchoolYearData(ports, {
      ...{ siteId, periodId: to, value: fresh, ifMatch: null, actor },
      reason: `copied from ${from}`,
    });
  }
  return missing.length;
}

/**
 * A site's figures of a term, confirmed by whoever holds rights for that site; the history says who and when.
 * @throws Refused not-your-site, not-found, and those of {@link saveRecord}
 */
export async function confirmSchoolYearData(
  ports: RecordPorts,
  input: {
    readonly siteId: string;
    readonly periodId: string;
    readonly ifMatch: string;
    readonly actor: Actor;
  },
): Promise<Recorded<'schoolYearData'>> {
  const { siteId, periodId, ifMatch, actor } = input;
  if (!mayReach(actor, siteId)) throw new Refused('not-your-site');
  const record = await ports.register.get('schoolYearData', `${periodId}.${siteId}`);
  if (!record) throw new Refused('not-found');
  const value = { ...record.value, confirmed: true };
  const how = { reason: 'confirmed by the site', ifMatch, actor };
  return saveRecord(ports, { kind: 'schoolYearData', id: record.id, value, ...how });
}
