import { canonical } from '../domain/canonical.ts';
import { type Actor, authorOf, samePerson, type User } from '../domain/people.ts';
import type { Kind, Kinds, Recorded } from '../domain/records.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import { mostRevisions, sealed } from '../domain/revisions.ts';
import type { Clock, Digest, Register } from './ports.ts';

export type RecordPorts = { readonly register: Register; readonly clock: Clock; readonly digest: Digest };

/** The ids that a value names and that must exist, by kind and place. */
type References = { readonly kind: Kind; readonly id: string; readonly pointer: string }[];

/**
 * Saves a new version of a record of the register: conditional on the revision that the caller saw (`ifMatch`, null
 * for a new one), with who, when and why in the same write.
 * @throws Refused precondition-needed, stale, nothing-changed, too-many-revisions, unknown-reference with each one
 */
export async function saveRecord<K extends Kind>(
  ports: RecordPorts,
  input: {
    readonly kind: K;
    readonly id: string;
    readonly value: Kinds[K];
    readonly reason: string | null;
    readonly ifMatch: string | null;
    readonly actor: Actor;
  },
): Promise<Recorded<K>> {
  const { kind, id, value } = input;
  if ((value as { id: string }).id !== id)
    throw new Refused('bad-request', {}, [
      { pointer: '/body/value/id', code: 'other-id', detail: `it is saved as ${id}` },
    ]);
  const current = await ports.register.get(kind, id);
  if (current && !input.ifMatch) throw new Refused('precondition-needed', { revision: current.revision });
  if (input.ifMatch && input.ifMatch !== String(current?.revision ?? ''))
    throw new Refused('stale', { revision: current?.revision ?? null });
  if (current && canonical(current.value) === canonical(value)) throw new Refused('nothing-changed');
  if (current && testOf(current.value) !== testOf(value))
    throw new Refused('bad-request', {}, [
      {
        pointer: '/body/value/test',
        code: 'for-good',
        detail: 'a test site stays one, and no other becomes one',
      },
    ]);
  if (current && current.versions.length >= mostRevisions)
    throw new Refused('too-many-revisions', { most: mostRevisions });
  await checkReferences(ports.register, referencesOf(kind, value));
  if (kind === 'user') refuseOwnRights(input.actor, current?.value as User | undefined, value as User);
  const revision = (current?.revision ?? 0) + 1;
  const version = sealed(
    ports.digest,
    { kind, id },
    {
      revision,
      at: ports.clock.now(),
      by: authorOf(input.actor, ['administrator', 'official']),
      reason: input.reason,
      value,
      previous: current?.versions.at(-1)?.hash ?? null,
    },
  );
  const record: Recorded<K> = {
    kind,
    id,
    revision,
    value,
    versions: [...(current?.versions ?? []), version],
  };
  if ((await ports.register.put(record)) === 'stale') throw new Refused('stale');
  return record;
}

/** A site that was made a test site later would take its litres out of every claim, unseen. */
const testOf = (value: object): boolean => 'test' in value && value.test === true;

/**
 * Who keeps the users could otherwise make himself the one who approves what he prepared.
 * @throws Refused own-rights
 */
function refuseOwnRights(actor: Actor, before: User | undefined, after: User): void {
  if (![before, after].some((user) => user && samePerson(user, actor))) return;
  const rights = (user: User | undefined) =>
    user && canonical([user.issuer, user.subject, user.roles, user.siteIds, user.from, user.to]);
  if (rights(before) !== rights(after)) throw new Refused('own-rights');
}

async function checkReferences(register: Register, references: References): Promise<void> {
  const found = await Promise.all(references.map((each) => register.get(each.kind, each.id)));
  const mistakes: Mistake[] = references
    .filter((_, index) => found[index] === null)
    .map(({ pointer, kind, id }) => ({
      pointer,
      code: 'unknown-reference',
      detail: `there is no ${kind} ${id}`,
    }));
  if (mistakes.length > 0) throw new Refused('unknown-reference', {}, mistakes);
}

function referencesOf<K extends Kind>(kind: K, value: Kinds[K]): References {
  const at = (place: string) => `/body/value/${place}`;
  const all: { [E in Kind]?: (value: Kinds[E]) => References } = {
    site: (site) => [
      { kind: 'calendar', id: site.calendarId, pointer: at('calendarId') },
      ...(site.compositionId
        ? [{ kind: 'composition' as const, id: site.compositionId, pointer: at('compositionId') }]
        : []),
      ...site.productIds.map((id, index) => ({
        kind: 'product' as const,
        id,
        pointer: at(`productIds/${index}`),
      })),
    ],
    composition: ({ kitchenSiteId: id }) => [{ kind: 'site', id, pointer: at('kitchenSiteId') }],
    schoolYearData: (data) => [{ kind: 'site', id: data.siteId, pointer: '/path/siteId' }],
    importProfile: ({ customers, articles }) => [
      ...customers.flatMap(({ siteId: id }, index) =>
        id === null ? [] : [{ kind: 'site' as const, id, pointer: at(`customers/${index}/siteId`) }],
      ),
      ...articles.flatMap(({ productId: id }, index) =>
        id === null ? [] : [{ kind: 'product' as const, id, pointer: at(`articles/${index}/productId`) }],
      ),
    ],
    supplier: ({ customers, articles }) => [
      ...customers.map(({ siteId: id }, index) => ({
        ...{ kind: 'site' as const, id },
        pointer: at(`customers/${index}/siteId`),
      })),
      ...articles.flatMap(({ productId: id }, index) =>
        id === null ? [] : [{ kind: 'product' as const, id, pointer: at(`articles/${index}/productId`) }],
      ),
    ],
    user: (user) =>
      user.siteIds.map((id, index) => ({ kind: 'site' as const, id, pointer: at(`siteIds/${index}`) })),
  };
  return all[kind]?.(value) ?? [];
}

/**
 * A record with its history.
 * @throws Refused not-found
 */
export async function readRecord<K extends Kind>(
  ports: { readonly register: Register },
  kind: K,
  id: string,
): Promise<Recorded<K>> {
  const record = await ports.register.get(kind, id);
  if (!record) throw new Refused('not-found');
  return record;
}

export type ListPage<T> = { readonly items: T[]; readonly total: number; readonly next: string | null };

/**
 * One page of a list: `limit` rows after the row with the id `after`, in the list's own order.
 * @throws Refused bad-request when there is no such row: the first page again would send the caller round for ever
 */
export function pageOf<T>(
  rows: readonly T[],
  idOf: (row: T) => string,
  { limit, after }: { readonly limit: number; readonly after?: string | undefined },
): ListPage<T> {
  const start = after === undefined ? 0 : rows.findIndex((row) => idOf(row) === after) + 1;
  if (after !== undefined && start === 0)
    throw new Refused('bad-request', {}, [
      { pointer: '/query/after', code: 'no-such-row', detail: 'take it from `next` of the page before' },
    ]);
  const items = rows.slice(start, start + limit);
  const last = items.at(-1);
  return { items, total: rows.length, next: last && start + limit < rows.length ? idOf(last) : null };
}

/** One page of the records of a kind, by id, as far as `mine` lets the caller see them. */
export async function listRecords<K extends Kind>(
  ports: { readonly register: Register },
  kind: K,
  paging: { readonly limit: number; readonly after?: string | undefined },
  mine: (value: Kinds[K]) => boolean = () => true,
): Promise<ListPage<{ id: string; revision: number; value: Kinds[K] }>> {
  const records = (await ports.register.list(kind)).filter((record) => mine(record.value));
  const page = pageOf(records, (record) => record.id, paging);
  return { ...page, items: page.items.map(({ id, revision, value }) => ({ id, revision, value })) };
}
