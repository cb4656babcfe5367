import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { CreateTableCommand, DynamoDBClient, PutItemCommand, ScanCommand } from '@aws-sdk/client-dynamodb';
import { afterAll, expect, test, vi } from 'vitest';
import { findEngine } from '../../local/database/engines.ts';
import { startDatabase } from '../../local/database.ts';

const base = mkdtempSync(path.join(tmpdir(), 'database-'));
afterAll(() => rmSync(base, { recursive: true }));
const connect = (endpoint: string) =>
  new DynamoDBClient({
    endpoint,
    region: 'eu-north-1',
    credentials: { accessKeyId: 'local', secretAccessKey: 'local' },
    maxAttempts: 1,
  });

async function makeTable(client: DynamoDBClient) {
  await client.send(
    new CreateTableCommand({
      TableName: 'counts',
      AttributeDefinitions: [{ AttributeName: 'pk', AttributeType: 'S' }],
      KeySchema: [{ AttributeName: 'pk', KeyType: 'HASH' }],
      BillingMode: 'PAY_PER_REQUEST',
    }),
  );
}

async function storedIds(client: DynamoDBClient): Promise<Set<string>> {
  const ids = new Set<string>();
  let from: Record<string, { S: string }> | undefined;
  do {
    const page = await client.send(
      new ScanCommand({ TableName: 'counts', ConsistentRead: true, ExclusiveStartKey: from }),
    );
    for (const item of page.Items ?? []) ids.add(item.pk?.S ?? '');
    from = page.LastEvaluatedKey as typeof from;
  } while (from !== undefined);
  return ids;
}

const running = (pid: number) => {
  try {
    process.kill(pid, 0);
    return true;
  } catch {
    return false;
  }
};

test('kill -9 of the database under load loses no acknowledged write', async () => {
  const errors = vi.spyOn(console, 'error').mockImplementation(() => {});
  const dir = path.join(base, 'load');
  const database = await startDatabase({ dir, port: 0 });
  const client = connect(database.url);
  await makeTable(client);

  const acknowledged: string[] = [];
  const write = async (writer: number) => {
    for (let n = 0; ; n++) {
      const id = `${writer}-${n}`;
      await client.send(
        new PutItemCommand({ TableName: 'counts', Item: { pk: { S: id }, filler: { S: 'x'.repeat(500) } } }),
      );
      acknowledged.push(id);
    }
  };
  const writers = Promise.allSettled(Array.from({ length: 8 }, (_, writer) => write(writer)));
  setTimeout(() => process.kill(database.pid, 'SIGKILL'), 700);
  await writers;

  const after = await startDatabase({ dir, port: database.port });
  const stored = await storedIds(connect(after.url));
  expect(acknowledged.length).toBeGreaterThan(50);
  expect(acknowledged.filter((id) => !stored.has(id))).toEqual([]);
  await after.close();
  expect(errors.mock.calls[0]?.[0]).toContain('ended unasked (SIGKILL)');
  errors.mockRestore();
});

test('a database left behind by a killed system gives way to the next start, with its data', async () => {
  const dir = path.join(base, 'orphan');
  const first = await startDatabase({ dir, port: 0 });
  await makeTable(connect(first.url));
  await first.close();
  expect(running(first.pid)).toBe(false);

  const program = path.join(import.meta.dirname, 'startDatabaseAndWait.ts');
  const node = path.join(import.meta.dirname, '../../node_modules/.bin/node');
  const system = spawn(node, [program, dir, `${first.port}`], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = await once(system.stdout, 'data');
  const pid = Number(line);
  // While that system lives, its database is not taken away from it.
  await expect(startDatabase({ dir, port: 0 })).rejects.toThrow('already running');
  system.kill('SIGKILL');
  await once(system, 'exit');
  expect(running(pid)).toBe(true);

  // It can have the port and the file only because the one left behind is gone.
  const next = await startDatabase({ dir, port: first.port });
  expect((await storedIds(connect(next.url))).size).toBe(0);
  await next.close();
  expect(existsSync(path.join(dir, 'database.pid.json'))).toBe(false);
});

test('a noted number that now belongs to another program is left alone', async () => {
  const dir = path.join(base, 'reused');
  const other = spawn('sleep', ['30']);
  const database = await startDatabase({ dir, port: 0 });
  await database.close();
  const note = { pid: other.pid, parent: 1, command: dir };
  writeFileSync(path.join(dir, 'database.pid.json'), JSON.stringify(note));
  await (await startDatabase({ dir, port: 0 })).close();
  expect(other.exitCode).toBeNull();
  expect(running(Number(other.pid))).toBe(true);
  other.kill();
});

test('a taken port is named; a missing engine says how to get it', async () => {
  const server = createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as { port: number };
  await expect(startDatabase({ dir: path.join(base, 'port'), port })).rejects.toThrow(
    `Port ${port}, wanted by the database`,
  );
  server.close();

  const machine = vi.spyOn(process, 'platform', 'get').mockReturnValue('haiku');
  const before = process.env.PATH;
  process.env.PATH = '';
  try {
    expect(() => findEngine()).toThrow(/npm ci without --omit=optional; or.*install Java/);
  } finally {
    process.env.PATH = before;
    machine.mockRestore();
  }
});
