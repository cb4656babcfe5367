/** Ports that are wrong in one way each: the contracts must catch every one, and every case must catch something. */
import { describe, expect, test } from 'vitest';
import { canonical } from '../../src/domain/canonical.ts';
import { addDays, type DayRange } from '../../src/domain/days.ts';
import type { OutboxMessage } from '../../src/domain/outbox.ts';
import { standing, standingDay, sumByProduct } from '../../src/domain/revisions.ts';
import type { RobotDay } from '../../src/domain/robot.ts';
import type { Snapshot } from '../../src/domain/snapshots.ts';
import type {
  Attachments,
  Counts,
  DeadLetters,
  Deliveries,
  Documents,
  Looks,
  Outbox,
  Register,
  RobotDays,
  Sessions,
  StoredFile,
  Transfers,
  Written,
} from '../../src/usecases/ports.ts';
import { hashOf } from './fixtures.ts';
import {
  memoryAttachments,
  memoryClaims,
  memoryCounts,
  memoryDeadLetters,
  memoryDeliveries,
  memoryDocuments,
  memoryLinks,
  memoryLooks,
  memoryOutbox,
  memoryRegister,
  memoryRobotDays,
  memorySessions,
  memorySnapshots,
  memoryTransfers,
} from './memory.ts';
import { type Contract, contracts, type Leaving, type Tampering } from './suite.ts';

type Mutant<P> = { readonly wrong: string; make(): P };

const tick = () => new Promise((done) => setImmediate(done));

/** A put that looks first and writes afterwards, without a condition: the classic lost update. */
function racing<T>(
  stored: (value: T) => Promise<number>,
  number: (value: T) => number,
  write: (value: T) => void,
): (value: T) => Promise<Written> {
  return async (value) => {
    if ((await stored(value)) !== number(value) - 1) return 'stale';
    await tick();
    write(value);
    return 'written';
  };
}

const counts: Mutant<Counts>[] = [
  { wrong: 'forgets', make: () => ({ ...memoryCounts(), put: async () => 'written' }) },
  {
    wrong: 'writes whatever comes',
    make: () => {
      let port = memoryCounts();
      const put: Counts['put'] = async (count) => {
        port = memoryCounts();
        for (const revision of count.revisions.slice(0, -1))
          await port.put({ ...count, revision: revision.revision });
        return port.put(count);
      };
      return {
        get: (...key) => port.get(...key),
        ofSite: (...query) => port.ofSite(...query),
        standingOfSite: (...query) => port.standingOfSite(...query),
        put,
      };
    },
  },
  {
    wrong: 'looks first and writes afterwards',
    make: () => {
      const items = new Map<string, Parameters<Counts['put']>[0]>();
      const key = (siteId: string, date: string) => `${siteId} ${date}`;
      const get: Counts['get'] = async (siteId, date) => items.get(key(siteId, date)) ?? null;
      return {
        ...memoryCounts(),
        get,
        put: racing(
          async ({ siteId, date }) => (await get(siteId, date))?.revision ?? 0,
          ({ revision }) => revision,
          (count) => items.set(key(count.siteId, count.date), count),
        ),
      };
    },
  },
  {
    wrong: 'gives days in the order of writing',
    make: () => {
      const port = memoryCounts();
      return { ...port, ofSite: async (...query) => (await port.ofSite(...query)).toReversed() };
    },
  },
  {
    wrong: 'leaves out the last day',
    make: () => {
      const port = memoryCounts();
      const ofSite: Counts['ofSite'] = async (siteId, range) =>
        (await port.ofSite(siteId, range)).filter(({ date }) => date < range.to);
      return { ...port, ofSite };
    },
  },
  {
    wrong: 'gives the first page only',
    make: () => {
      const port = memoryCounts();
      const ofSite: Counts['ofSite'] = async (...query) => {
        let left = 1_048_576;
        return (await port.ofSite(...query)).filter((count) => {
          left -= JSON.stringify(count).length;
          return left > 0;
        });
      };
      return { ...port, ofSite };
    },
  },
  {
    wrong: 'says what stood first',
    make: () => {
      const port = memoryCounts();
      const standingOfSite: Counts['standingOfSite'] = async (...query) =>
        (await port.ofSite(...query)).map((count) => ({
          ...standingDay({ ...count, revisions: count.revisions.slice(0, 1) }),
          revision: count.revision,
        }));
      return { ...port, standingOfSite };
    },
  },
  {
    wrong: 'adds what went into cooking',
    make: () => {
      const port = memoryCounts();
      const standingOfSite: Counts['standingOfSite'] = async (...query) =>
        (await port.ofSite(...query)).map((count) => {
          const day = standingDay(count);
          const cooked = sumByProduct(standing(count).report, 'cooking');
          return { ...day, served: { ...day.served, ...cooked } };
        });
      return { ...port, standingOfSite };
    },
  },
];

const register: Mutant<Register>[] = [
  { wrong: 'forgets', make: () => ({ ...memoryRegister(), put: async () => 'written' }) },
  {
    wrong: 'lists backwards',
    make: () => {
      const port = memoryRegister();
      return { ...port, list: async (kind) => (await port.list(kind)).toReversed() };
    },
  },
  {
    wrong: 'says written to everybody',
    make: () => {
      const port = memoryRegister();
      const put: Register['put'] = async (record) => {
        await port.put(record);
        return 'written';
      };
      return { ...port, put };
    },
  },
  {
    wrong: 'finds users by subject alone',
    make: () => {
      const port = memoryRegister();
      const userOf: Register['userOf'] = async ({ subject }) =>
        (await port.list('user')).find(({ value }) => value.subject === subject) ?? null;
      return { ...port, userOf };
    },
  },
  {
    wrong: 'remembers rights',
    make: () => {
      const port = memoryRegister();
      const seen = new Map<string, Awaited<ReturnType<Register['userOf']>>>();
      const userOf: Register['userOf'] = async (person) => {
        const key = canonical(person);
        const user = seen.get(key) ?? (await port.userOf(person));
        seen.set(key, user);
        return user;
      };
      return { ...port, userOf };
    },
  },
  {
    wrong: 'lets identities be shared',
    make: () => {
      const all = new Map<string, Register>();
      const of = (id: string) => {
        const port = all.get(id) ?? memoryRegister();
        all.set(id, port);
        return port;
      };
      const list: Register['list'] = async (kind) =>
        (await Promise.all([...all.values()].map((port) => port.list(kind)))).flat();
      return {
        get: (kind, id) => of(id).get(kind, id),
        put: (record) => of(record.id).put(record),
        list,
        userOf: async (person) => {
          for (const port of all.values()) {
            const user = await port.userOf(person);
            if (user) return user;
          }
          return null;
        },
      };
    },
  },
];

/** A port whose things are listed whole and written on the version before. */
type Versioned<T> = {
  get(id: string): Promise<T | null>;
  list(): Promise<T[]>;
  put(value: T): Promise<Written>;
};

const versioned = <T extends { readonly id: string; readonly version: number }>(
  memory: () => Versioned<T>,
): Mutant<Versioned<T>>[] => [
  { wrong: 'forgets', make: () => ({ ...memory(), put: async () => 'written' }) },
  {
    wrong: 'lists backwards',
    make: () => {
      const port = memory();
      return { ...port, list: async () => (await port.list()).toReversed() };
    },
  },
  {
    wrong: 'looks first and writes afterwards',
    make: () => {
      const items = new Map<string, T>();
      const get = async (id: string) => items.get(id) ?? null;
      return {
        get,
        list: async () => [...items.values()],
        put: racing(
          async ({ id }) => (await get(id))?.version ?? 0,
          ({ version }) => version,
          (value) => items.set(value.id, value),
        ),
      };
    },
  },
  {
    wrong: 'takes any version',
    make: () => {
      const items = new Map<string, T>();
      const put = async (value: T): Promise<Written> => {
        items.set(value.id, value);
        return 'written';
      };
      return { get: async (id) => items.get(id) ?? null, list: async () => [...items.values()], put };
    },
  },
];

const looks: Mutant<Looks>[] = [
  { wrong: 'forgets', make: () => ({ ...memoryLooks(), put: async () => {} }) },
  {
    wrong: 'keeps the first look',
    make: () => {
      const port = memoryLooks();
      return {
        ...port,
        put: async (look) => {
          if (!(await port.get(look, look.claimId))) await port.put(look);
        },
      };
    },
  },
  ...(['issuer', 'subject', 'claimId'] as const).map(
    (field): Mutant<Looks> => ({
      wrong: `asks for no ${field}`,
      make: () => {
        const port = memoryLooks();
        const blind = { issuer: 'one', subject: 'one', claimId: 'one' };
        let last: Parameters<Looks['put']>[0] | null = null;
        return {
          put: async (look) => {
            last = look;
            await port.put({ ...look, [field]: blind[field] });
          },
          get: async ({ issuer, subject }, claimId) => {
            const asked = { issuer, subject, claimId, [field]: blind[field] };
            const found = await port.get(asked, asked.claimId);
            return found && last;
          },
        };
      },
    }),
  ),
];

const sessions: Mutant<Sessions>[] = [
  { wrong: 'forgets', make: () => ({ ...memorySessions(), put: async () => {} }) },
  {
    wrong: 'brings ended sessions back',
    make: () => {
      const ended = new Map<string, Parameters<Sessions['put']>[0]>();
      const port = memorySessions();
      return {
        ...port,
        get: async (id) => ended.get(id) ?? port.get(id),
        put: async (session) => {
          if (await port.get(session.id)) await port.put(session);
          else if (ended.has(session.id) || session.seenAt !== session.startedAt)
            ended.set(session.id, session);
          else await port.put(session);
        },
      };
    },
  },
  {
    wrong: 'reads first and removes afterwards',
    make: () => {
      const pendings = new Map<string, Parameters<Sessions['putPending']>[0]>();
      return {
        ...memorySessions(),
        putPending: async (pending) => void pendings.set(pending.id, pending),
        takePending: async (id) => {
          const pending = pendings.get(id) ?? null;
          await tick();
          pendings.delete(id);
          return pending;
        },
      };
    },
  },
  {
    wrong: 'takes a session for a login under way',
    make: () => {
      const port = memorySessions();
      const takePending: Sessions['takePending'] = async (id) => {
        const session = await port.get(id);
        if (session === null) return port.takePending(id);
        return { id, verifier: '', nonce: '', returnTo: '/', startedAt: session.startedAt };
      };
      return { ...port, takePending };
    },
  },
];

const honest = (): Tampering => {
  const { tamper, ...snapshots } = memorySnapshots();
  return { snapshots, tamper: async (hash, text) => tamper(hash, text) };
};
const snapshots: Mutant<Tampering>[] = [
  {
    wrong: 'names by the order of the keys',
    make: () => ({
      ...honest(),
      snapshots: { ...honest().snapshots, put: async (snapshot) => hashOf(JSON.stringify(snapshot)) },
    }),
  },
  {
    wrong: 'fails the second time',
    make: () => {
      const port = honest();
      const written = new Set<string>();
      const put = async (snapshot: Snapshot) => {
        const text = canonical(snapshot);
        if (written.has(text)) throw new Error('412');
        written.add(text);
        return port.snapshots.put(snapshot);
      };
      return { ...port, snapshots: { ...port.snapshots, put } };
    },
  },
  {
    wrong: 'believes what it reads',
    make: () => {
      const texts = new Map<string, string>();
      return {
        snapshots: {
          put: async (snapshot) => {
            const text = canonical(snapshot);
            texts.set(hashOf(text), text);
            return hashOf(text);
          },
          get: async (hash) => JSON.parse(texts.get(hash) ?? 'null'),
        },
        tamper: async (hash, text) => void texts.set(hash, text),
      };
    },
  },
];

const documents: Mutant<Documents>[] = [
  {
    wrong: 'overwrites',
    make: () => {
      const files = new Map<string, StoredFile>();
      return {
        ...memoryDocuments(),
        put: async (hash, name, file) => void files.set(`${hash}/${name}`, file),
        get: async (hash, name) => files.get(`${hash}/${name}`) ?? null,
      };
    },
  },
  {
    wrong: 'keeps text, not bytes',
    make: () => {
      const port = memoryDocuments();
      const put: Documents['put'] = (hash, name, { bytes, type }) =>
        port.put(hash, name, { bytes: new TextEncoder().encode(new TextDecoder().decode(bytes)), type });
      return { ...port, put };
    },
  },
];

const deliveries: Mutant<Deliveries>[] = [
  { wrong: 'forgets', make: () => ({ ...memoryDeliveries(), put: async () => 'written' }) },
  {
    wrong: 'knows no month',
    make: () => {
      const port = memoryDeliveries();
      return { ...port, ofMonths: () => port.ofMonths('2000-01', '2099-12') };
    },
  },
  {
    wrong: 'leaves the keys to whoever comes',
    make: () => {
      const port = memoryDeliveries();
      const keys = new Map<string, string>();
      return {
        ...port,
        holderOf: async (key) => keys.get(key) ?? null,
        put: (delivery) => {
          for (const key of delivery.keys) keys.set(key, delivery.id);
          return port.put({ ...delivery, keys: [] });
        },
      };
    },
  },
  {
    wrong: 'writes whatever comes',
    make: () => {
      let port = memoryDeliveries();
      const put: Deliveries['put'] = async (delivery) => {
        port = memoryDeliveries();
        for (let revision = 1; revision < delivery.revision; revision++)
          await port.put({ ...delivery, revision });
        return port.put(delivery);
      };
      return {
        get: (id) => port.get(id),
        ofMonths: (...months) => port.ofMonths(...months),
        holderOf: (key) => port.holderOf(key),
        put,
      };
    },
  },
];

const attachments: Mutant<Attachments>[] = [
  { wrong: 'forgets', make: () => ({ ...memoryAttachments(), put: async () => 'written' }) },
  {
    wrong: 'knows one year only',
    make: () => {
      const port = memoryAttachments();
      return { ...port, ofSchoolYear: () => port.ofSchoolYear('2026-2027') };
    },
  },
  {
    wrong: 'writes whatever comes',
    make: () => {
      const port = memoryAttachments();
      const put: Attachments['put'] = async (attachment) => {
        await port.put(attachment);
        return 'written';
      };
      return { ...port, put };
    },
  },
  {
    wrong: 'keeps text, not bytes',
    make: () => {
      const port = memoryAttachments();
      const keep: Attachments['keep'] = ({ bytes, type }) =>
        port.keep({ bytes: new TextEncoder().encode(new TextDecoder().decode(bytes)), type });
      return { ...port, keep };
    },
  },
];

const transferAt = ({ from, date, to }: { from: string; date: string; to: string }) =>
  `${from} ${date} ${to}`;
const transfers: Mutant<Transfers>[] = [
  { wrong: 'forgets', make: () => ({ ...memoryTransfers(), put: async () => 'written' }) },
  {
    wrong: 'looks first and writes afterwards',
    make: () => {
      const items = new Map<string, Parameters<Transfers['put']>[0]>();
      const get: Transfers['get'] = async (place) => items.get(transferAt(place)) ?? null;
      return {
        ...memoryTransfers(),
        get,
        put: racing(
          async (transfer) => (await get(transfer))?.revision ?? 0,
          ({ revision }) => revision,
          (transfer) => items.set(transferAt(transfer), transfer),
        ),
      };
    },
  },
  {
    wrong: 'leaves out the last day',
    make: () => {
      const port = memoryTransfers();
      const ofKitchen: Transfers['ofKitchen'] = async (from, range) =>
        (await port.ofKitchen(from, range)).filter(({ date }) => date < range.to);
      return { ...port, ofKitchen };
    },
  },
];

/** What reads a range and gets its end wrong, or its order. */
const ranging = <P extends { list(range: DayRange): Promise<unknown[]> }>(make: () => P): Mutant<P>[] => [
  {
    wrong: 'lists backwards',
    make: () => {
      const port = make();
      return { ...port, list: async (range: DayRange) => (await port.list(range)).toReversed() };
    },
  },
  {
    wrong: 'leaves out the last day',
    make: () => {
      const port = make();
      const list = async ({ from, to }: DayRange) => port.list({ from, to: addDays(to, -1) });
      return { ...port, list };
    },
  },
];

const robotDays: Mutant<RobotDays>[] = [
  ...ranging(memoryRobotDays),
  { wrong: 'forgets', make: () => ({ ...memoryRobotDays(), put: async () => 'written' }) },
  {
    wrong: 'takes what was written last for the newest, and writes whatever comes',
    make: () => {
      let last: RobotDay | null = null;
      const put: RobotDays['put'] = async (day) => {
        last = day;
        return 'written';
      };
      return { ...memoryRobotDays(), newest: async () => last, put };
    },
  },
  {
    wrong: 'looks first and writes afterwards',
    make: () => {
      let stored: RobotDay | null = null;
      const put = racing<RobotDay>(
        async () => stored?.version ?? 0,
        ({ version }) => version,
        (day) => {
          stored = day;
        },
      );
      return { ...memoryRobotDays(), newest: async () => stored, put };
    },
  },
];

const outbox: Mutant<Outbox>[] = [
  ...ranging(memoryOutbox),
  { wrong: 'forgets', make: () => ({ ...memoryOutbox(), put: async () => 'written' }) },
  {
    wrong: 'looks first and writes afterwards',
    make: () => {
      const items = new Map<string, OutboxMessage>();
      const put = racing<OutboxMessage>(
        async ({ id }) => items.get(id)?.version ?? 0,
        ({ version }) => version,
        (message) => items.set(message.id, message),
      );
      return { ...memoryOutbox(), get: async (id) => items.get(id) ?? null, put };
    },
  },
];

/** A queue in memory that is wrong in some way. */
const leaving = (
  wrong: string,
  change: (letters: ReturnType<typeof memoryDeadLetters>) => Partial<DeadLetters>,
): Mutant<Leaving> => ({
  wrong,
  make: () => {
    const right = memoryDeadLetters();
    let left = 0;
    return {
      letters: { ...right, ...change(right) },
      leave: async (letter) => {
        left += 1;
        right.leave({ ...letter, id: String(left), failedAt: new Date(left).toISOString() });
      },
    };
  },
});
const deadLetters: Mutant<Leaving>[] = [
  leaving('empties the queue by looking', (right) => ({
    list: async () => {
      const listed = await right.list();
      await right.takeOut(
        () => true,
        async () => {},
      );
      return listed;
    },
  })),
  leaving('gives ten at most', (right) => ({ list: async () => (await right.list()).slice(0, 10) })),
  leaving('takes out everything', (right) => ({ takeOut: (_, act) => right.takeOut(() => true, act) })),
  leaving('acts without a letter', (right) => ({
    takeOut: async (matches, act) => {
      if (!(await right.list()).some(matches)) await act();
      return right.takeOut(matches, act);
    },
  })),
  leaving('takes out first and acts afterwards', (right) => ({
    takeOut: async (matches, act) => {
      const taken = await right.takeOut(matches, async () => {});
      if (taken > 0) await act();
      return taken;
    },
  })),
  leaving('holds nothing while it acts', (right) => ({
    takeOut: async (matches, act) => {
      if (!(await right.list()).some(matches)) return 0;
      await act();
      return right.takeOut(matches, async () => {});
    },
  })),
];

function caught<P>(name: string, contract: Contract<P>, mutants: readonly Mutant<P>[]): void {
  describe(name, () => {
    const failed = async ({ make }: Mutant<P>): Promise<string[]> => {
      const cases = Object.entries(contract).map(async ([words, run]) =>
        run(make()).then(
          () => [],
          () => [words],
        ),
      );
      return (await Promise.all(cases)).flat();
    };
    test.for(mutants)('a port that $wrong is caught', async (mutant) => {
      expect(await failed(mutant)).not.toEqual([]);
    });
    test('every case catches one of them', async () => {
      const catching = new Set((await Promise.all(mutants.map(failed))).flat());
      expect([...catching].sort()).toEqual(Object.keys(contract).sort());
    });
  });
}

caught('counts', contracts.counts, counts);
caught('register', contracts.register, register);
caught('claims', contracts.claims, versioned(memoryClaims));
caught('links', contracts.links, versioned(memoryLinks));
caught('looks', contracts.looks, looks);
caught('deliveries', contracts.deliveries, deliveries);
caught('attachments', contracts.attachments, attachments);
caught('transfers', contracts.transfers, transfers);
caught('robotDays', contracts.robotDays, robotDays);
caught('outbox', contracts.outbox, outbox);
caught('sessions', contracts.sessions, sessions);
caught('deadLetters', contracts.deadLetters, deadLetters);
caught('snapshots', contracts.snapshots, snapshots);
caught('documents', contracts.documents, documents);
