import { eachDay } from '../src/domain/days.ts';
import type { ReadRow } from '../src/domain/imports.ts';
import type { Actor } from '../src/domain/people.ts';
import { type ImportMode, importDays } from '../src/usecases/importDays.ts';
import { smallCity } from '../test/usecases/smallCity.ts';
import { median, ms, ratio, type Table } from './measure.ts';

const sizes = [100, 1_000, 10_000];
const rounds = 3;

const importer: Actor = {
  ...{ issuer: 'urn:bench', subject: 'bench', roles: ['official'], sites: 'all', via: 'machine' },
  ...{ loginAt: null, language: 'en', label: 'Bench' },
};

/** So many rows of two products a day, over two sites and as many days as it takes. */
function rowsOf(count: number): ReadRow[] {
  const days = eachDay({ from: '2021-01-01', to: '2027-12-31' });
  return Array.from({ length: count }, (_, index): ReadRow => {
    const day = Math.floor(index / 4);
    return {
      row: index + 1,
      siteId: index % 4 < 2 ? 'school-a' : 'school-b',
      date: days[day % days.length]!,
      entryId: null,
      key: null,
      report: {
        kind: 'served',
        lines: [
          {
            productId: index % 2 === 0 ? 'milk' : 'buttermilk',
            use: 'served',
            given: { unit: 'litres', value: `${20 + (index % 30)}.5` },
          },
        ],
        otherDiners: null,
        note: null,
      },
    };
  });
}

/** The import on ports in memory: what the rows cost beside the database, and whether more rows cost more each. */
export async function benchImports(): Promise<Table[]> {
  const taken = new Map<string, number>();
  const measured = async (size: number, mode: ImportMode): Promise<number> => {
    const times: number[] = [];
    for (let round = 0; round <= rounds; round++) {
      const city = await smallCity();
      // The products of the small city are in the catalogue from August 2023, and no day may be ahead.
      city.setNow('2029-01-08T08:00:00.000Z');
      const ports = { ...city, register: { ...city.register, list: withEverything(city.register.list) } };
      const rows = rowsOf(size);
      const started = performance.now();
      const { counts } = await importDays(ports, {
        ...{ rows, mode, policy: 'good-rows', reason: 'late-information', words: null },
        ...{ repeats: 'refuse', zeros: 'refuse', actor: importer },
      });
      // The first is for warming up.
      if (round > 0) times.push(performance.now() - started);
      if (counts.created !== size) throw new Error(`only ${counts.created} of ${size} rows went in`);
    }
    return median(times);
  };
  const rows: string[][] = [];
  for (const mode of ['dry-run', 'commit'] as const)
    for (const size of sizes) {
      const time = await measured(size, mode);
      taken.set(`${mode} ${size}`, time / size);
      const least = taken.get(`${mode} ${sizes[0]}`) ?? 0;
      const perSecond = Math.round((size / time) * 1000).toLocaleString('sv-FI');
      rows.push([`${mode}, ${size} rows`, ms(time), perSecond, ratio(time / size / least)]);
    }
  return [
    {
      title: 'Import on ports in memory: rows of two products a day (median of 3)',
      columns: ['what', 'ms', 'rows a second', 'a row, against that of 100'],
      rows,
    },
  ];
}

type List = Awaited<ReturnType<typeof smallCity>>['register']['list'];
/** Products that have always been in the catalogue. */
const withEverything =
  (list: List): List =>
  async (kind) => {
    const records = await list(kind);
    if (kind !== 'product') return records;
    return records.map((record) => ({ ...record, value: { ...record.value, from: '2000-01-01' } }));
  };
