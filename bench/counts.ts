import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { PutCommand } from '@aws-sdk/lib-dynamodb';
import { logIn } from '../local/client.ts';
import { startSystem } from '../local/system.ts';
import { documentClient } from '../src/adapters/dynamo/documentClient.ts';
import { addDays, type LocalDate } from '../src/domain/days.ts';
import { median, ms, ratio, type Table } from './measure.ts';

const rounds = 150;

/** A count through the whole system against bare writes of the same item into the same database, in turns. */
export async function benchCounts(): Promise<Table[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'skolmjolk-bench-'));
  const system = await startSystem({ dir, port: 0, sample: 'register', logLevel: 'silent' });
  try {
    const client = await logIn({ url: system.url, subject: 'milk-official' });
    const cookies = [...client.cookies].map(([name, value]) => `${name}=${value}`);
    const { handler } = await import('../functions/recordDay.ts');
    const clock = { now: () => system.clock.now().toISOString() };
    const inProcess = handler.with({ clock });
    const report = {
      kind: 'served',
      lines: [{ productId: 'milk', use: 'served', given: { unit: 'litres', value: '45.5' } }],
      otherDiners: null,
      note: null,
    };
    const sites = await client.json<{ items: { id: string; value: { productIds: string[] } }[] }>(
      'GET',
      '/api/v1/sites',
    );
    const site = sites.items.find((each) => each.value.productIds.length > 0)!;
    report.lines[0]!.productId = site.value.productIds[0]!;
    const database = documentClient({ region: 'eu-north-1' });
    const taken = { raw: [] as number[], handler: [] as number[], http: [] as number[] };
    const time = async (into: number[], act: () => Promise<unknown>): Promise<void> => {
      const started = performance.now();
      await act();
      into.push(performance.now() - started);
    };
    let date: LocalDate = '2026-08-03';
    for (let round = 0; round < rounds + 20; round++) {
      if (round === 20) for (const each of Object.values(taken)) each.length = 0;
      const body = JSON.stringify({ entryId: randomUUID(), report });
      date = addDays(date, 1);
      const day = date > '2027-01-10' ? '2026-08-03' : date;
      const where = `/api/v1/sites/${site.id}/days/${day}`;
      await time(taken.http, async () => (await client.send('PUT', where, JSON.parse(body))).text());
      await time(taken.handler, () =>
        inProcess(
          eventOf(
            where,
            { siteId: site.id, date: day },
            JSON.stringify({ entryId: randomUUID(), report }),
            cookies,
            system.url,
          ),
        ),
      );
      const item = {
        pk: 'BENCH',
        sk: `DAY#${round}`,
        siteId: site.id,
        date: day,
        revision: 1,
        revisions: [JSON.parse(body)],
      };
      await time(taken.raw, () =>
        database.send(
          new PutCommand({
            TableName: 'skolmjolk',
            Item: item,
            ConditionExpression: 'attribute_not_exists(pk)',
          }),
        ),
      );
    }
    const raw = median(taken.raw);
    const row = (name: string, values: number[]) => [name, ms(median(values)), ratio(median(values) / raw)];
    return [
      {
        title:
          'Posting a count against a bare conditional put into the same database (median of 150 in turns)',
        columns: ['way', 'ms', 'against a put'],
        rows: [
          row('bare put', taken.raw),
          row('handler: session, rights, product, count, claim', taken.handler),
          row('the same over HTTP', taken.http),
        ],
      },
    ];
  } finally {
    await system.close();
    rmSync(dir, { recursive: true, force: true });
  }
}

function eventOf(
  rawPath: string,
  pathParameters: Record<string, string>,
  body: string,
  cookies: string[],
  origin: string,
) {
  const http = {
    method: 'PUT',
    path: rawPath,
    protocol: 'HTTP/1.1',
    sourceIp: '127.0.0.1',
    userAgent: 'bench',
  };
  return {
    ...{
      version: '2.0',
      routeKey: `PUT ${rawPath}`,
      rawPath,
      rawQueryString: '',
      cookies,
      body,
      isBase64Encoded: false,
    },
    headers: { 'content-type': 'application/json', origin },
    pathParameters,
    requestContext: {
      ...{ accountId: 'bench', apiId: 'bench', domainName: 'localhost', domainPrefix: 'bench', http },
      ...{ requestId: 'bench', routeKey: 'bench', stage: '$default', time: '', timeEpoch: 0 },
    },
  };
}
