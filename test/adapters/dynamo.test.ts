/** What the adapters on the table do beyond the ports' contracts: lost answers, broken and outgrown items, clearing up. */
import { DescribeTableCommand, DescribeTimeToLiveCommand } from '@aws-sdk/client-dynamodb';
import { GetCommand, PutCommand, UpdateCommand } from '@aws-sdk/lib-dynamodb';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { dynamoClaims } from '../../src/adapters/dynamo/dynamoClaims.ts';
import { dynamoCounts } from '../../src/adapters/dynamo/dynamoCounts.ts';
import { dynamoRegister } from '../../src/adapters/dynamo/dynamoRegister.ts';
import { dynamoSessions } from '../../src/adapters/dynamo/dynamoSessions.ts';
import { BrokenItem, type DynamoTable, ItemTooLarge } from '../../src/adapters/dynamo/dynamoTable.ts';
import {
  claimKey,
  countKey,
  identityKey,
  pendingKey,
  recordKey,
  sessionKey,
} from '../../src/adapters/dynamo/keys.ts';
import { createTable } from '../../src/adapters/table.ts';
import { addDays } from '../../src/domain/days.ts';
import { faultsOfStandings } from '../../src/domain/invariants.ts';
import { type DatabaseEngine, startEngine } from '../ports/engines.ts';
import {
  aClaim,
  aCount,
  aLongCount,
  aPendingLogin,
  aServedCount,
  aSession,
  aSite,
  aSiteRecord,
  aUser,
  aUserRecord,
} from '../ports/fixtures.ts';

let engine: DatabaseEngine;
beforeAll(async () => {
  engine = await startEngine('dynoxide');
});
afterAll(() => engine.close());

const monday = '2026-08-10';

/** Lets the next request through to the database, and loses its answer. @returns how often a request was sent */
function loseNextAnswer({ client }: DynamoTable): () => number {
  let sent = 0;
  client.middlewareStack.add(
    (next) => async (args) => {
      sent += 1;
      const answer = await next(args);
      if (sent === 1) throw Object.assign(new Error('the answer was lost'), { name: 'TimeoutError' });
      return answer;
    },
    { step: 'deserialize', priority: 'high', name: 'loseNextAnswer' },
  );
  return () => sent;
}

describe('an answer that is lost after the commit', () => {
  test('of a count, a record, a user and a claim: the repeat finds its own write', async () => {
    const table = await engine.newTable();
    const writes = [
      () => dynamoCounts(table).put(aCount('arla', monday)),
      () => dynamoCounts(table).put(aCount('arla', monday, 2)),
      () => dynamoRegister(table).put(aSiteRecord(aSite('arla'))),
      () => dynamoRegister(table).put(aUserRecord(aUser('anna'))),
      () => dynamoClaims(table).put(aClaim(1)),
      () => dynamoClaims(table).put(aClaim(1, 2)),
    ];
    for (const write of writes) {
      const sent = loseNextAnswer(table);
      expect(await write()).toBe('written');
      expect(sent()).toBeGreaterThan(1);
      table.client.middlewareStack.remove('loseNextAnswer');
      expect(await write()).toBe('stale');
    }
  });

  test("is not taken for one's own when somebody else's write stands there", async () => {
    const table = await engine.newTable();
    const counts = dynamoCounts(table);
    const register = dynamoRegister(table);
    const claims = dynamoClaims(table);
    await counts.put(aCount('arla', monday, 1, 'other'));
    await register.put(aSiteRecord(aSite('arla'), 1, 'other'));
    await register.put(aUserRecord(aUser('anna'), 1, 'other'));
    await claims.put(aClaim(1, 1, 'other'));
    const failsFirst = (write: () => Promise<unknown>) => {
      let sent = 0;
      table.client.middlewareStack.add(
        (next) => async (args) => {
          sent += 1;
          if (sent === 1) throw Object.assign(new Error('never sent'), { name: 'TimeoutError' });
          return next(args);
        },
        { step: 'deserialize', name: 'failsFirst' },
      );
      return write().finally(() => table.client.middlewareStack.remove('failsFirst'));
    };
    expect(await failsFirst(() => counts.put(aCount('arla', monday)))).toBe('stale');
    expect(await failsFirst(() => register.put(aSiteRecord(aSite('arla'))))).toBe('stale');
    expect(await failsFirst(() => register.put(aUserRecord(aUser('anna'))))).toBe('stale');
    expect(await failsFirst(() => claims.put(aClaim(1)))).toBe('stale');
  });
});

describe('what stands beside the history of a day', () => {
  const monday2 = addDays(monday, 1);
  const range = { from: monday, to: monday2 } as const;
  const setUp = async () => {
    const table = await engine.newTable();
    const counts = dynamoCounts(table);
    await counts.put(aServedCount('arla', monday, { milk: [4000] }));
    await counts.put(aServedCount('arla', monday2, { milk: [5000] }));
    const change = (UpdateExpression: string, values?: Record<string, unknown>) =>
      table.client.send(
        new UpdateCommand({
          ...{ TableName: table.name, Key: countKey('arla', monday2), UpdateExpression },
          ...(values && { ExpressionAttributeValues: values }),
        }),
      );
    return { counts, change, read: () => counts.standingOfSite('arla', range) };
  };

  test('is read without it, and is made from the history where an older release wrote none', async () => {
    const { change, read } = await setUp();
    const before = await read();
    await change('REMOVE standing');
    expect(await read()).toEqual(before);
    // That it is this that is read, and not the history: the history can be gone.
    const other = await setUp();
    await other.change('REMOVE revisions');
    expect(await other.read()).toEqual(before);
  });

  test('and says something else than the history, is a fault', async () => {
    const { counts, change, read } = await setUp();
    expect(faultsOfStandings(await counts.ofSite('arla', range), await read())).toEqual([]);
    const wrong = { revision: 1, siteId: 'arla', date: monday2, kind: 'served', served: { milk: 5001 } };
    await change('SET standing = :wrong', { ':wrong': JSON.stringify(wrong) });
    expect(faultsOfStandings(await counts.ofSite('arla', range), await read())).toMatchObject([
      { code: 'standing-differs', thing: `count arla ${monday2}` },
    ]);
  });
});

describe('an item that is not of its shape', () => {
  test('is refused with its key, and without its content in the message', async () => {
    const table = await engine.newTable();
    const put = (item: Record<string, unknown>) =>
      table.client.send(new PutCommand({ TableName: table.name, Item: item }));
    await put({ ...countKey('arla', monday), ...aCount('arla', monday), stray: 'secret' });
    await put({ ...countKey('odd', monday), ...aCount('odd', monday), standing: '{"kind":"secret"}' });
    await put({ ...claimKey('2026-autumn.1'), ...aClaim(1), state: 'secret' });
    await put({ ...recordKey('user', 'anna'), ...aUserRecord(aUser('anna')), revision: 'secret' });
    await put({ ...sessionKey('a'), ...aSession('a'), seenAt: 'secret' });
    await put({ ...pendingKey('a'), id: 'secret' });
    const reads = [
      () => dynamoCounts(table).get('arla', monday),
      () => dynamoCounts(table).ofSite('arla', { from: monday, to: monday }),
      () => dynamoCounts(table).standingOfSite('arla', { from: monday, to: monday }),
      () => dynamoCounts(table).standingOfSite('odd', { from: monday, to: monday }),
      () => dynamoClaims(table).list(),
      () => dynamoRegister(table).get('user', 'anna'),
      () => dynamoSessions(table).get('a'),
      () => dynamoSessions(table).takePending('a'),
    ];
    for (const read of reads) {
      const error = await read().then(
        () => undefined,
        (reason) => reason,
      );
      expect(error).toBeInstanceOf(BrokenItem);
      expect(error.message).toMatch(/^the item (SITE|CLAIM|KIND|SESSION|PENDING)\S* \S+ is broken$/);
    }
  });
});

describe('a history that outgrows 400 kB', () => {
  test('is refused in words, and what stood there stands', async () => {
    const table = await engine.newTable();
    const counts = dynamoCounts(table);
    const before = aCount('arla', monday);
    await counts.put(before);
    const long = { ...aLongCount('arla', monday, 1_000_000), revision: 2 };
    await expect(counts.put(long)).rejects.toThrow(ItemTooLarge);
    expect(await counts.get('arla', monday)).toEqual(before);

    const register = dynamoRegister(table);
    const user = aUserRecord(aUser('anna'));
    const versions = Array.from({ length: 1000 }, () => ({ ...user.versions[0]!, reason: 'x'.repeat(500) }));
    await expect(register.put({ ...user, versions })).rejects.toThrow(ItemTooLarge);
    expect(await register.userOf(user.value)).toBeNull();
  });

  test('takes more than the 200 revisions that the use cases allow', async () => {
    const table = await engine.newTable();
    expect(await dynamoCounts(table).put(aLongCount('arla', monday, 200 * 900))).toBe('written');
  });
});

describe('a user', () => {
  test('is not found through an identity that the record no longer has, even if it were left behind', async () => {
    const table = await engine.newTable();
    const register = dynamoRegister(table);
    await register.put(aUserRecord(aUser('anna')));
    const old = { issuer: 'https://login.example', subject: 'old' };
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...identityKey(old), userId: 'anna' } }),
    );
    expect(await register.userOf(old)).toBeNull();
    await table.client.send(
      new PutCommand({ TableName: table.name, Item: { ...identityKey(old), userId: 'nobody' } }),
    );
    expect(await register.userOf(old)).toBeNull();
  });

  test('has one identity item for each pair of issuer and subject', () => {
    const keys = [
      ['https://a', 'bc'],
      ['https://ab', 'c'],
      ['https://a"', 'bc'],
      ['https://a', '"bc'],
    ].map(([issuer = '', subject = '']) => identityKey({ issuer, subject }).pk);
    expect(new Set(keys).size).toBe(4);
  });
});

describe('sessions', () => {
  test('are cleared up by the database, and keep nothing of the person once ended', async () => {
    const table = await engine.newTable();
    // By the machine's clock, not by that of the session, which began a while ago.
    const now = Math.floor(Date.now() / 1000) + 60;
    const sessions = dynamoSessions(table, () => now * 1000);
    const item = async (key: Record<string, string>) =>
      (await table.client.send(new GetCommand({ TableName: table.name, Key: key }))).Item;
    await sessions.put(aSession('a'));
    await sessions.putPending(aPendingLogin('a'));
    expect(await item(sessionKey('a'))).toMatchObject({ expires: now + 24 * 3600 });
    expect(await item(pendingKey('a'))).toMatchObject({ expires: now + 2 * 3600 });
    await sessions.remove('a');
    await sessions.remove('unknown');
    expect(await item(sessionKey('unknown'))).toBeUndefined();
    expect(await item(sessionKey('a'))).toEqual({
      ...sessionKey('a'),
      removed: true,
      expires: now + 24 * 3600,
    });
  });
});

describe('the table', () => {
  test('is made once, with its keys and the attribute that clears up', async () => {
    const { client, name } = await engine.newTable();
    await createTable(client, name);
    const { Table } = await client.send(new DescribeTableCommand({ TableName: name }));
    expect(Table?.KeySchema).toEqual([
      { AttributeName: 'pk', KeyType: 'HASH' },
      { AttributeName: 'sk', KeyType: 'RANGE' },
    ]);
    const { TimeToLiveDescription } = await client.send(new DescribeTimeToLiveCommand({ TableName: name }));
    expect(TimeToLiveDescription).toMatchObject({ AttributeName: 'expires' });
  });

  test('is only ever read strongly', async () => {
    const table = await engine.newTable();
    const reads: unknown[] = [];
    table.client.middlewareStack.add(
      (next, { commandName }) =>
        async (args) => {
          if (/^(Get|Query|Scan|BatchGet)/.test(commandName ?? '')) {
            reads.push((args.input as { ConsistentRead?: boolean }).ConsistentRead);
          }
          return next(args);
        },
      { step: 'initialize' },
    );
    await dynamoCounts(table).get('arla', monday);
    await dynamoCounts(table).ofSite('arla', { from: monday, to: monday });
    await dynamoCounts(table).standingOfSite('arla', { from: monday, to: monday });
    await dynamoClaims(table).get('2026-autumn.1');
    await dynamoClaims(table).list();
    await dynamoRegister(table).put(aUserRecord(aUser('anna')));
    await dynamoRegister(table).put(aUserRecord(aUser('anna'), 2));
    await dynamoRegister(table).list('user');
    await dynamoRegister(table).userOf(aUser('anna'));
    await dynamoSessions(table).get('a');
    expect(reads).toHaveLength(10);
    expect(new Set(reads)).toEqual(new Set([true]));
    // The check sees a weak read where there is one.
    await table.client.send(new GetCommand({ TableName: table.name, Key: sessionKey('a') }));
    expect(reads.at(-1)).toBeUndefined();
  });

  test('answers a failure of the database as a failure, never as stale', async () => {
    const { client } = await engine.newTable();
    const table = { client, name: 'no-such-table' };
    await expect(dynamoCounts(table).put(aCount('arla', monday))).rejects.toThrow();
    await expect(dynamoRegister(table).put(aUserRecord(aUser('anna')))).rejects.toThrow();
    await expect(dynamoSessions(table).put(aSession('a'))).rejects.toThrow();
    const broken = new UpdateCommand({ TableName: table.name, Key: sessionKey('a') });
    await expect(client.send(broken)).rejects.toThrow();
  });
});
