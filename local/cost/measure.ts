import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { S3Client } from '@aws-sdk/client-s3';
import { DynamoDBDocumentClient } from '@aws-sdk/lib-dynamodb';
import { sampleCity } from '../../samples/city.ts';
import { operatingDays } from '../../src/domain/calendars.ts';
import type { ScheduledCall } from '../../src/domain/failedCalls.ts';
import { answerWarnings, mendClaim } from '../cleanClaim.ts';
import { type Client, logIn } from '../client.ts';
import { startSystem } from '../system.ts';
import { startMeter } from './meter.ts';
import type { Measured } from './termCost.ts';

const claimPath = '/api/v1/claims/2026-autumn.1';

/** Plays what a term is made of on the sample city, with the real adapters, and counts what it asks of AWS. */
export async function measureTerm(): Promise<Measured> {
  const meter = startMeter({ table: DynamoDBDocumentClient, bucket: S3Client });
  const dir = await mkdtemp(path.join(tmpdir(), 'cost-'));
  const system = await startSystem({ dir, port: 0, logLevel: 'silent' });
  try {
    /** Requests one after the other: how many functions were called, and what came back. */
    const ask = async (client: Client, requests: readonly (readonly [string, string, unknown?])[]) => {
      let bytesOut = 0;
      for (const [method, to, body] of requests) {
        const answer = await client.send(method, to, body);
        if (answer.status >= 400) throw new Error(`${method} ${to}: ${answer.status} ${await answer.text()}`);
        bytesOut += (await answer.arrayBuffer()).byteLength;
      }
      return { calls: requests.length, bytesOut };
    };
    const run = async () => {
      await system.runRobot();
      return { calls: 1, bytesOut: 0 };
    };
    const reporting = sampleCity.sites.filter((site) => site.kind !== 'kitchen');
    const calendars = new Map(sampleCity.calendars.map((calendar) => [calendar.id, calendar]));
    const autumn = { from: '2026-08-01', to: '2026-12-31' } as const;
    const days = reporting.map(
      (site) => operatingDays(site, calendars.get(site.calendarId) as never, autumn).length,
    );

    // The first run of everything is not what a usual one costs.
    system.clock.set('2027-01-11T10:00:00+02:00');
    await system.runRobot();
    const idle = await meter.during(async () => {
      for (let time = 0; time < 4; time += 1) await system.runRobot();
      return { calls: 4, bytesOut: 0 };
    }, 4);

    const kitchen = await logIn({ url: system.url, subject: 'kitchen-kvarnbacken' });
    const day = '/sites/kvarnbackens-skola/days/2027-01-11';
    const served = { unit: 'litres', value: '42' };
    const line = (productId: string) => ({ productId, use: 'served', given: served });
    const products = reporting.find(({ id }) => id === 'kvarnbackens-skola')?.productIds.slice(0, 2) ?? [];
    const report = { kind: 'served', lines: products.map(line), otherDiners: null, note: null };
    const kitchenDay = await meter.during(() =>
      ask(kitchen, [
        ['GET', '/kitchen/kvarnbackens-skola/days/2027-01-11'],
        ['PUT', `/api/v1${day}`, { entryId: randomUUID(), report }],
      ]),
    );

    // In the afternoon nearly everybody is reminded, as the sample's spring has no counts: the mails are counted apart.
    system.clock.set('2027-01-11T14:31:00+02:00');
    const mails = (await system.mail.list()).length;
    const all = await meter.during(run);
    const written = Math.max(1, (await system.mail.list()).length - mails);
    system.clock.set('2027-01-11T14:46:00+02:00');
    const { putBytes: _, ...quiet } = await meter.during(run);
    const perMail = (name: 'writes' | 'seconds') => Math.max(0, all[name] - quiet[name]) / written;
    const reminder = {
      ...{ ...idle, calls: 0, puts: 0, gets: 0, putBytes: 0, bytesOut: 0, countReads: 0 },
      ...{ reads: 3, writes: perMail('writes'), seconds: perMail('seconds') },
    };
    const afternoon = { ...all, writes: 2, seconds: quiet.seconds };

    const official = await logIn({ url: system.url, subject: 'milk-official' });
    const pages = ['/', '/terms', '/terms/2026-autumn', '/claims/2026-autumn.1'];
    await official.json('POST', `${claimPath}/refresh`);
    const round = await meter.during(() =>
      ask(
        official,
        pages.map((page) => ['GET', page] as const),
      ),
    );

    await mendClaim(official);
    system.clock.set('2027-01-12T02:01:00+02:00');
    const night = await meter.during(run);

    // The first seal covers everything before it; a usual one covers a day.
    await system.call('makeCheckpoint');
    system.clock.set('2027-01-13T02:11:00+02:00');
    const nightly = async (name: ScheduledCall) => {
      if ((await system.call(name)) !== 'done') throw new Error(`${name} failed`);
      return { calls: 1, bytesOut: 0 };
    };
    const seal = await meter.during(() => nightly('makeCheckpoint'));
    const look = await meter.during(() => nightly('checkInvariants'));

    const fresh = await logIn({ url: system.url, subject: 'milk-official' });
    const { snapshot } = await answerWarnings(fresh);
    const approver = await logIn({ url: system.url, subject: 'head-of-catering' });
    const closing = await meter.during(async () => {
      const sent = await ask(fresh, [['POST', `${claimPath}/submit`, { snapshot }]]);
      const documents = ['sv', 'fi', 'en'].flatMap((language) =>
        ['pdf', 'xlsx'].map(
          (kind) => ['GET', `${claimPath}/documents/application-${language}.${kind}`] as const,
        ),
      );
      const declared = { snapshot, declared: true, language: 'sv' };
      const approved = await ask(approver, [['POST', `${claimPath}/approve`, declared], ...documents]);
      return { calls: sent.calls + approved.calls, bytesOut: sent.bytesOut + approved.bytesOut };
    });
    return {
      sites: reporting.length,
      days: days.reduce((sum, each) => sum + each, 0) / reporting.length,
      ...{ kitchenDay, idle, night, afternoon, reminder, round, seal, look, closing },
    };
  } finally {
    await system.close();
    await rm(dir, { recursive: true });
  }
}
