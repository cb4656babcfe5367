import { addDays, type LocalDate, localDay } from '../domain/days.ts';
import { schoolYearOf } from '../domain/periods.ts';
import type { Kind } from '../domain/records.ts';
import {
  type Act,
  actOfEvent,
  actsOfAttachment,
  actsOfClaim,
  actsOfCount,
  actsOfDelivery,
  actsOfDisposal,
  actsOfMessage,
  actsOfRecord,
  actsOfRobotDay,
  actsOfTransfer,
} from '../domain/trail.ts';
import { kitchensOf } from '../domain/transfers.ts';
import type {
  Attachments,
  Claims,
  Clock,
  Counts,
  Deliveries,
  Digest,
  Disposals,
  Outbox,
  Register,
  RobotDays,
  Trail,
  Transfers,
} from './ports.ts';

export type TrailPorts = {
  readonly counts: Counts;
  readonly register: Register;
  readonly claims: Claims;
  readonly deliveries: Deliveries;
  readonly attachments: Attachments;
  readonly trail: Trail;
  readonly disposals: Disposals;
  readonly transfers: Pick<Transfers, 'ofKitchen'>;
  readonly robotDays: RobotDays;
  readonly outbox: Outbox;
  readonly clock: Clock;
  readonly digest: Digest;
};

const recordKinds = [
  'site',
  'composition',
  'product',
  'calendar',
  'schoolYearData',
  'user',
  'settings',
  'importProfile',
  'robot',
  'handMade',
  'supplier',
  'stockData',
] as const satisfies readonly Kind[];

/** How many sites are read at once: enough to keep the database busy, few enough for its connections. */
const atOnce = 24;
/** A count is corrected within the school year it belongs to and the one after, or it changes no claim any more. */
const countsBackDays = 730;
/** A message bears its first day in its id; the authority's number of it is noted some months later at the latest. */
const messagesBackDays = 180;
/** The first release: nothing was noted before. */
const noteDays = 400;

/**
 * Everything that was done in the range of days (`from` null: ever), in no order. The histories are read as they stand
 * (docs/adr, "The trail is read from the histories"): two school years of counts, the whole register, the claims.
 * `countsSince` reads less of the counts, where a page must answer soon.
 */
export async function gatherActs(
  ports: TrailPorts,
  { from, to }: { readonly from: LocalDate | null; readonly to: LocalDate },
  countsSince?: LocalDate,
): Promise<Act[]> {
  const acts: Act[] = [];
  const add = (more: readonly Act[]): void => {
    for (const act of more) {
      const day = localDay(act.at);
      if ((from === null || from <= day) && day <= to) acts.push(act);
    }
  };
  const records = await Promise.all(recordKinds.map((kind) => ports.register.list(kind)));
  for (const record of records.flat()) add(actsOfRecord(record));
  for (const claim of await ports.claims.list()) add(actsOfClaim(claim));
  for (const disposal of await ports.disposals.list()) add(actsOfDisposal(disposal));
  const written = { from: addDays(from ?? to, -messagesBackDays), to };
  for (const day of await ports.robotDays.list(written)) add(actsOfRobotDay(day));
  for (const message of await ports.outbox.list(written)) add(actsOfMessage(message));
  // A day is counted at the earliest on itself, so a range of acts needs no counts of later days.
  const range = { from: countsSince ?? addDays(from ?? to, -countsBackDays), to };
  const waiting = (records[0] ?? []).map((site) => site.id);
  const reader = async (): Promise<void> => {
    for (let id = waiting.shift(); id !== undefined; id = waiting.shift())
      for (const count of await ports.counts.ofSite(id, range)) add(actsOfCount(count));
  };
  await Promise.all(Array.from({ length: atOnce }, reader));
  for (const kitchen of kitchensOf(await ports.register.list('composition')))
    for (const transfer of await ports.transfers.ofKitchen(kitchen, range)) add(actsOfTransfer(transfer));
  for (const delivery of await ports.deliveries.ofMonths(range.from.slice(0, 7), to.slice(0, 7)))
    add(actsOfDelivery(delivery));
  const years = new Set([range.from, addDays(range.from, 366), to].map(schoolYearOf));
  for (const year of years)
    for (const file of await ports.attachments.ofSchoolYear(year)) add(actsOfAttachment(file));
  const notesFrom = from ?? addDays(to, -noteDays);
  add((await ports.trail.ofDays({ from: notesFrom, to })).map((event) => actOfEvent(event, ports.digest)));
  return acts;
}
