import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { logIn } from '../local/client.ts';
import { sampleNow } from '../local/seed.ts';
import { startSystem } from '../local/system.ts';
import { sampleCity } from '../samples/city.ts';
import type { DayCount } from '../src/domain/counts.ts';
import type { Kind, Recorded } from '../src/domain/records.ts';
import { materialOf, record } from './material.ts';
import { median, ms, ratio, type Table, timed } from './measure.ts';

const claim = '/claims/2026-autumn.1';
const pages = [
  '/terms',
  '/terms/2026-autumn',
  '/terms/2026-autumn?show=missing',
  '/terms/2026-autumn/tables/days',
  claim,
  `${claim}?tab=sites`,
  `${claim}?tab=checks`,
  `${claim}?tab=changes`,
  `${claim}?tab=documents`,
  '/terms/2026-autumn/benefit',
  '/terms/2026-autumn/comparison',
  '/register?kind=site',
  '/robot',
  '/settings',
] as const;
const atOnce = 16;

/**
 * `npm run bench -- official`: what a page of the official takes from the request to the last byte of its answer, login
 * and database included, for a city of 45 sites and one of 450. CPU is this process's:
 * the gateway, the function and the caller; the database is another process.
 */
export async function benchOfficialPages(): Promise<Table[]> {
  const dir = mkdtempSync(path.join(tmpdir(), 'skolmjolk-bench-'));
  const system = await startSystem({ dir, port: 0, sample: 'none', logLevel: 'silent' });
  try {
    system.clock.set(sampleNow);
    const { counts, register } = await import('../src/adapters/onAws.ts');
    for (const user of sampleCity.users(system.issuer)) await register().put(record('user', user));
    const taken = new Map<string, { readonly wall: number; readonly cpu: number }[]>();
    const kept = new Set<string>();
    for (const sites of [45, 450]) {
      const material = materialOf(sites);
      const records: Recorded<Kind>[] = [
        material.settings,
        ...material.calendars,
        ...material.products,
        ...material.sites,
        ...material.schoolYearData,
      ];
      for (const each of records) {
        const key = `${each.kind} ${each.id}`;
        if (!kept.has(key)) await register().put(each);
        kept.add(key);
      }
      // One day in a hundred is missing, so that there is something to see.
      const days = [...material.counts.values()]
        .flat()
        .filter((count: DayCount, index: number) => index % 100 !== 0 && !kept.has(count.siteId));
      const waiting = days[Symbol.iterator]();
      await Promise.all(
        Array.from({ length: atOnce }, async () => {
          for (const count of waiting) await counts().put(count);
        }),
      );
      for (const site of material.sites) kept.add(site.id);
      const client = await logIn({ url: system.url, subject: 'milk-official' });
      await client.json('POST', `/api/v1${claim}/refresh`, {});
      for (const page of pages) {
        const before = process.cpuUsage();
        const times = await timed(3, async () => {
          const answer = await client.send('GET', page);
          if (answer.status !== 200) throw new Error(`${page}: ${answer.status} ${await answer.text()}`);
          await answer.arrayBuffer();
        });
        const { user, system: kernel } = process.cpuUsage(before);
        const cpu = (user + kernel) / 1000 / (times.length + 1);
        taken.set(page, [...(taken.get(page) ?? []), { wall: median(times), cpu }]);
      }
    }
    return [
      {
        title: "The official's pages, from the request to the last byte (database on the same machine)",
        columns: ['page', 'ms, 45 sites', 'of it CPU', 'ms, 450 sites', 'of it CPU', 'growth of CPU'],
        rows: [...taken].map(([page, [few, many]]) => [
          ...[page, ms(few?.wall ?? Number.NaN), ms(few?.cpu ?? Number.NaN)],
          ...[ms(many?.wall ?? Number.NaN), ms(many?.cpu ?? Number.NaN)],
          ratio((many?.cpu ?? Number.NaN) / (few?.cpu ?? Number.NaN)),
        ]),
      },
    ];
  } finally {
    await system.close();
    rmSync(dir, { recursive: true, force: true });
  }
}
