import type { Attachment } from './attachments.ts';
import { canonical } from './canonical.ts';
import type { Claim } from './claims.ts';
import type { DayCount } from './counts.ts';
import { type Instant, localDay } from './days.ts';
import type { Delivery } from './deliveries.ts';
import type { Disposal } from './disposals.ts';
import type { OutboxMessage } from './outbox.ts';
import { type PersonId, type Role, samePerson, type Via } from './people.ts';
import type { Kind, Recorded } from './records.ts';
import type { RobotDay } from './robot.ts';
import type { Transfer } from './transfers.ts';

/**
 * What the system notes of somebody who is logged in and changes nothing: a change has its own history. 'redrive': has a
 * call of the schedule made again that had failed. 'link': made, opened or took back an entry link, which keeps only its
 * latest uses itself; what is posted with it is in the history of its day.
 */
export const trailEventKinds = ['login', 'refused', 'read', 'redrive', 'link'] as const;
export type TrailEvent = {
  readonly at: Instant;
  readonly kind: (typeof trailEventKinds)[number];
  readonly route: string;
  /** 'ok', the code of the refusal, or what was chosen. */
  readonly result: string;
  /** The path that was asked for, at most 200 characters. */
  readonly thing: string;
  readonly by: PersonId & { readonly via: Via };
};

export const actKinds = [
  ...['count', 'record', 'claim', 'delivery', 'attachment', 'disposal'],
  ...['robot', 'message', 'transfer'],
  ...trailEventKinds,
] as const;
export type ActKind = (typeof actKinds)[number];

/** One line of the trail: a link of some thing's history, or a note of what changed nothing. No names of persons. */
export type Act = {
  readonly at: Instant;
  readonly by: PersonId & { readonly role: Role | null; readonly via: Via };
  readonly kind: ActKind;
  /** The thing's path, e.g. 'days/arla/2026-09-01', 'site/arla', 'claim/2026-autumn.1'. */
  readonly thing: string;
  /** The link's number in the thing's history, from 1; 0 for a note. */
  readonly number: number;
  /** Short and stable, e.g. 'served', 'closed: typing-error', 'approve', 'readDocument: ok'. */
  readonly what: string;
  /** The link's own hash; of a note the hash of its canonical JSON. */
  readonly hash: string;
};

export function actsOfCount({ siteId, date, revisions }: DayCount): Act[] {
  return revisions.map(({ at, by, revision, report, reason, hash }) => ({
    ...{ at, by, kind: 'count', thing: `days/${siteId}/${date}`, number: revision, hash },
    what: reason === null ? report.kind : `${report.kind}: ${reason}`,
  }));
}

export function actsOfRecord<K extends Kind>({ kind, id, versions }: Recorded<K>): Act[] {
  return versions.map(({ at, by, revision, hash }) => ({
    ...{ at, by, kind: 'record', thing: `${kind}/${id}`, number: revision, hash, what: 'saved' },
  }));
}

export function actsOfClaim({ id, events }: Claim): Act[] {
  return events.map(({ at, by, number, step, hash }) => ({
    ...{ at, by, kind: 'claim', thing: `claim/${id}`, number, hash, what: step },
  }));
}

export function actsOfDelivery({ id, revisions }: Delivery): Act[] {
  return revisions.map(({ at, by, revision, content, reason, hash }) => ({
    ...{ at, by, kind: 'delivery', thing: `delivery/${id}`, number: revision, hash },
    what: content.withdrawn ? 'withdrawn' : reason === null ? content.kind : 'corrected',
  }));
}

export function actsOfAttachment({ id, events }: Attachment): Act[] {
  return events.map(({ at, by, number, step, hash }) => ({
    ...{ at, by, kind: 'attachment', thing: `attachment/${id}`, number, hash, what: step },
  }));
}

export function actsOfDisposal({ id, events }: Disposal): Act[] {
  return events.map(({ at, by, number, step, hash }) => ({
    ...{ at, by, kind: 'disposal', thing: `disposal/${id}`, number, hash, what: step },
  }));
}

/**
 * The note's id, '2026-09-01/2026-09-01T05:12#<hash>': the same person doing the same thing again within a minute is one
 * note, so that nobody can fill the table by knocking.
 */
export function noteIdOf(event: TrailEvent, digest: (text: string) => string): string {
  const { at, ...rest } = event;
  return `${localDay(at)}/${at.slice(0, 16)}#${digest(canonical(rest)).slice(0, 24)}`;
}

/** What the robot looked at, with how many acts that led to and how many could not be done. */
export function actsOfRobotDay({ date, looks }: RobotDay): Act[] {
  return looks.map(({ at, by, number, kind, acts, failed, hash }) => ({
    ...{ at, by, kind: 'robot', thing: `robot/${date}`, number, hash },
    what: `${kind}: ${acts}${failed > 0 ? ` -${failed}` : ''}`,
  }));
}

export function actsOfMessage({ id, events }: OutboxMessage): Act[] {
  return events.map(({ at, by, number, step, hash }) => ({
    ...{ at, by, kind: 'message', thing: `message/${id}`, number, hash, what: step },
  }));
}

export function actsOfTransfer({ from, date, to, revisions }: Transfer): Act[] {
  return revisions.map(({ at, by, revision, act, hash }) => ({
    ...{ at, by, kind: 'transfer', thing: `transfer/${from}/${date}/${to}`, number: revision, hash },
    what: act.kind,
  }));
}

export function actOfEvent(event: TrailEvent, digest: (text: string) => string): Act {
  const { at, kind, route, result, thing } = event;
  const by = { ...event.by, role: null };
  return { at, by, kind, thing, number: 0, what: `${route}: ${result}`, hash: digest(canonical(event)) };
}

/** By time, then by thing and number: the same acts always stand in the same order. */
export function inOrder(acts: readonly Act[]): Act[] {
  const key = ({ at, kind, thing, number, hash }: Act) =>
    `${at} ${kind} ${thing} ${String(number).padStart(6, '0')} ${hash}`;
  return acts
    .map((act) => ({ act, key: key(act) }))
    .sort((one, other) => (one.key < other.key ? -1 : 1))
    .map(({ act }) => act);
}

/** Whose acts somebody may see: the auditor and the administrator all, everybody else his own. */
export function concerns(act: Act, actor: PersonId & { readonly roles: readonly Role[] }): boolean {
  return seesAll(actor) || samePerson(act.by, actor);
}

export function seesAll({ roles }: { readonly roles: readonly Role[] }): boolean {
  return roles.includes('auditor') || roles.includes('administrator');
}
