import type { Attachment } from '../domain/attachments.ts';
import { canonical } from '../domain/canonical.ts';
import { addDays, type DayRange, type LocalDate, localDay, within } from '../domain/days.ts';
import { type Delivery, monthOf } from '../domain/deliveries.ts';
import { type KeptThing, setDown } from '../domain/disposals.ts';
import { periodById, periodOn, periodsOfSchoolYear } from '../domain/periods.ts';
import type { Kind, Recorded } from '../domain/records.ts';
import { type Keeping, type KeptKind, keepingsOf, keptKinds } from '../domain/retention.ts';
import { defaultSettings } from '../domain/settings.ts';
import { noteIdOf } from '../domain/trail.ts';
import { kitchensOf } from '../domain/transfers.ts';
import type {
  Attachments,
  Claims,
  Clock,
  Counts,
  Deliveries,
  Digest,
  Disposals,
  KeptObject,
  KeptObjects,
  Links,
  Looks,
  Outbox,
  Register,
  RobotDays,
  Seals,
  Trail,
  Transfers,
} from './ports.ts';
import { someAtOnce } from './someAtOnce.ts';

export type KeepingPorts = {
  readonly claims: Claims;
  readonly disposals: Pick<Disposals, 'list'>;
  readonly register: Register;
  readonly clock: Clock;
};
export type KeptPorts = KeepingPorts & {
  readonly counts: Counts;
  readonly transfers: Transfers;
  readonly links: Links;
  readonly looks: Looks;
  readonly robotDays: RobotDays;
  readonly outbox: Outbox;
  readonly trail: Trail;
  readonly deliveries: Deliveries;
  readonly attachments: Attachments;
  readonly seals: Seals;
  readonly keptObjects: KeptObjects;
  readonly digest: Digest;
};

/** Every term that anything can be kept of, with what the rule says of it today. */
export async function gatherKeepings(ports: KeepingPorts): Promise<Keeping[]> {
  const [claims, figures, settings, disposals] = await Promise.all([
    ports.claims.list(),
    ports.register.list('schoolYearData'),
    ports.register.get('settings', 'city'),
    ports.disposals.list(),
  ]);
  const today = localDay(ports.clock.now());
  const started = settings ? localDay(settings.versions[0]?.at ?? ports.clock.now()) : today;
  const gone = disposals.map((disposal) => ({ periodId: disposal.id.split('.')[0] ?? '', disposal }));
  // A term that nothing names any more still has its vouchers, and its deletion.
  const named = [
    ...claims.map(({ periodId }) => periodId),
    ...figures.map(({ value }) => value.periodId),
    ...gone.map(({ periodId }) => periodId),
  ];
  const years = new Map<string, number>();
  for (const { periodId, disposal } of gone) {
    const year = setDown(disposal);
    if (year !== null) years.set(periodId, Math.max(year, years.get(periodId) ?? 0));
  }
  const since = named.flatMap((id) => periodById(id)?.from ?? []).sort()[0] ?? started;
  const { retention } = settings?.value ?? defaultSettings;
  const keepings = keepingsOf({ claims, since, today, retention, setDown: years });
  // What was noted while the city was set up goes with its first term.
  const [first] = keepings;
  return keepings.map((each) =>
    each.periodId === first?.periodId && started < each.range.from
      ? { ...each, range: { ...each.range, from: started } }
      : each,
  );
}

/** What a term's documents or vouchers are, in the order in which they go, and when the last lock on them ends. */
export async function gatherKept(
  ports: KeptPorts,
  { range, part }: Pick<Keeping, 'range' | 'part'>,
): Promise<{ readonly things: readonly KeptThing[]; readonly lockedUntil: string | null }> {
  const found = part === 'documents' ? await documentsOf(ports, range) : await vouchersOf(ports, range);
  const order = Object.keys(keptKinds);
  const things = found.things.toSorted(
    (one, other) => order.indexOf(one.kind) - order.indexOf(other.kind) || (one.thing < other.thing ? -1 : 1),
  );
  return { things, lockedUntil: found.locks.sort().at(-1) ?? null };
}

type Found = { readonly things: KeptThing[]; readonly locks: string[] };

async function documentsOf(ports: KeptPorts, range: DayRange): Promise<Found> {
  const { digest } = ports;
  const things: KeptThing[] = [];
  const locks: string[] = [];
  const object = (kind: KeptKind, { name, sha256, lockedUntil }: KeptObject) => {
    things.push({ kind, thing: name, number: 0, hash: sha256 });
    if (lockedUntil) locks.push(lockedUntil);
  };
  const claims = (await ports.claims.list()).filter((claim) => inTerm(claim.periodId, range));
  for (const claim of claims)
    things.push({
      ...{ kind: 'claim', thing: `claim/${claim.id}`, number: claim.version },
      hash: claim.events.at(-1)?.hash ?? '',
    });
  const sites = await ports.register.list('site');
  const counted = await someAtOnce(sites, ({ id }) => ports.counts.ofSite(id, range));
  for (const { siteId, date, revision, revisions } of counted.flat())
    things.push({
      ...{ kind: 'count', thing: `days/${siteId}/${date}`, number: revision },
      hash: revisions.at(-1)?.hash ?? '',
    });
  const kitchens = kitchensOf(await ports.register.list('composition'));
  for (const kitchen of kitchens)
    for (const { from, date, to, revision, revisions } of await ports.transfers.ofKitchen(kitchen, range))
      things.push({
        ...{ kind: 'transfer', thing: `transfer/${from}/${date}/${to}`, number: revision },
        hash: revisions.at(-1)?.hash ?? '',
      });
  for (const kind of ['schoolYearData', 'stockData', 'handMade'] as const)
    for (const record of await ports.register.list(kind))
      if (inTerm(record.value.periodId, range)) things.push(recordThing(kind, record));
  for (const link of await ports.links.list())
    if (within(link.to, range))
      things.push({
        ...{ kind: 'link', thing: `link/${link.id}`, number: link.version },
        hash: digest(canonical(link)),
      });
  const officials = (await ports.register.list('user')).filter(({ value }) =>
    value.roles.includes('official'),
  );
  for (const { value } of officials)
    for (const claim of claims) {
      const look = await ports.looks.get(value, claim.id);
      const person = digest(canonical([value.issuer, value.subject]));
      if (look)
        things.push({
          ...{ kind: 'look', thing: `look/${person}/${claim.id}`, number: 0 },
          hash: digest(canonical(look)),
        });
    }
  for (const day of await ports.robotDays.list(range))
    things.push({
      ...{ kind: 'robotDay', thing: `robot/${day.date}`, number: day.version },
      hash: digest(canonical(day)),
    });
  const messages = await ports.outbox.list(range);
  for (const message of messages)
    things.push({
      ...{ kind: 'message', thing: `message/${message.id}`, number: message.version },
      hash: message.events.at(-1)?.hash ?? digest(canonical(message)),
    });
  for (const event of await ports.trail.ofDays(range))
    things.push({
      ...{ kind: 'note', thing: `note/${noteIdOf(event, digest)}`, number: 0 },
      hash: digest(canonical(event)),
    });
  const snapshots = new Set(claims.flatMap(({ events }) => events.map(({ snapshot }) => snapshot)));
  for (const hash of [...snapshots].sort()) {
    for (const each of await ports.keptObjects.under(`snapshots/${hash}.json`)) object('snapshot', each);
    for (const each of await ports.keptObjects.under(`documents/${hash}/`)) object('document', each);
  }
  for (const message of messages)
    for (const each of await ports.keptObjects.under(`documents/outgoing/${message.id}/`))
      object('document', each);
  for (const claim of claims)
    for (const each of await ports.keptObjects.under(`documents/seals/approvals/${claim.id}.json`))
      object('approval', each);
  return { things, locks };
}

async function vouchersOf(ports: KeptPorts, range: DayRange): Promise<Found> {
  const things: KeptThing[] = [];
  const locks: string[] = [];
  const today = localDay(ports.clock.now());
  // Files that are named elsewhere stay: the same picture may belong to two terms, and an older one may be held.
  const wide = { from: addDays(range.from, -3660), to: today };
  const [months, attachments] = await Promise.all([
    ports.deliveries.ofMonths(wide.from.slice(0, 7), wide.to.slice(0, 7)),
    everyAttachment(ports, wide),
  ]);
  const mine = (delivery: Delivery) => within(`${monthOf(delivery.id)}-01` as LocalDate, range);
  const goes = (attachment: Attachment) => within(attachedOn(attachment), range);
  const leaving = new Set<string>();
  const staying = new Set<string>();
  for (const delivery of months) {
    if (mine(delivery))
      things.push({
        ...{ kind: 'delivery', thing: `delivery/${delivery.id}`, number: delivery.revision },
        hash: delivery.revisions.at(-1)?.hash ?? '',
      });
    for (const { content } of delivery.revisions)
      if (content.original) (mine(delivery) ? leaving : staying).add(content.original.sha256);
  }
  for (const attachment of attachments) {
    if (goes(attachment))
      things.push({
        ...{ kind: 'attachment', thing: `attachment/${attachment.id}`, number: attachment.version },
        hash: attachment.events.at(-1)?.hash ?? '',
      });
    (goes(attachment) ? leaving : staying).add(attachment.sha256);
  }
  for (const hash of [...leaving].filter((each) => !staying.has(each)).sort())
    for (const each of await ports.keptObjects.under(`attachments/${hash}`)) {
      things.push({ kind: 'file', thing: each.name, number: 0, hash: each.sha256 });
      if (each.lockedUntil) locks.push(each.lockedUntil);
    }
  for (const user of await ports.register.list('user'))
    if (user.value.to !== null && within(user.value.to, range)) things.push(recordThing('user', user));
  const names = await ports.seals.names('checkpoints/');
  // The newest stays whatever its age: the next one names it.
  for (const name of names.slice(0, -1))
    if (within(name.slice('checkpoints/'.length) as LocalDate, range))
      for (const each of await ports.keptObjects.under(`documents/seals/${name}.json`)) {
        things.push({ kind: 'checkpoint', thing: each.name, number: 0, hash: each.sha256 });
        if (each.lockedUntil) locks.push(each.lockedUntil);
      }
  return { things, locks };
}

const recordThing = (kind: KeptKind & Kind, { id, revision, versions }: Recorded<Kind>): KeptThing => ({
  ...{ kind, thing: `${kind}/${id}`, number: revision },
  hash: versions.at(-1)?.hash ?? '',
});

async function everyAttachment(ports: KeptPorts, { from, to }: DayRange): Promise<Attachment[]> {
  const years = new Set<string>();
  for (let day = from; day <= to; day = addDays(day, 180)) years.add(periodOn(day, 'term').schoolYear);
  years.add(periodOn(to, 'term').schoolYear);
  return (await someAtOnce([...years], (year) => ports.attachments.ofSchoolYear(year))).flat();
}

/** A day of the term that an attachment belongs to; a poster hangs for the school year and goes with its last term. */
function attachedOn({ to, schoolYear }: Attachment): LocalDate {
  const last = periodsOfSchoolYear(schoolYear, 'term').at(-1)?.to;
  if (!last) throw new Error(`an attachment of no school year: ${schoolYear}`);
  if (to.kind === 'claim') return periodById(to.id)?.from ?? last;
  if (to.kind === 'school-year-data') return periodById(to.id.split('.')[0] ?? '')?.from ?? last;
  if (to.kind === 'delivery') return `${monthOf(to.id)}-01` as LocalDate;
  return last;
}

const inTerm = (periodId: string, range: DayRange): boolean => {
  const period = periodById(periodId);
  return period !== undefined && within(period.from, range) && within(period.to, range);
};
