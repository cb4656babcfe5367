/**
 * Anything at all to every route: never a failure of our own, never a refusal that the route does not declare. The
 * requests are whole ones that something has been done to, one after the other in the same city, so that what one of
 * them could enter meets the next.
 */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { refusalsOf } from '../../src/api/openApi.ts';
import type { LocalDate } from '../../src/domain/days.ts';
import type { Kind } from '../../src/domain/records.ts';
import {
  answerOf,
  claimIn,
  eventOf,
  functionFiles,
  handlerOf,
  routeNames,
  send,
  table,
  type World,
  world,
} from './requests.ts';
import { rows } from './rows.ts';

const odd: unknown[] = [
  ...[
    null,
    true,
    0,
    -1,
    1,
    0.1,
    1e308,
    2 ** 53,
    '',
    ' ',
    '0',
    '-1',
    'x',
    'x'.repeat(5000),
    [],
    {},
    [null],
    [[]],
  ],
  ...[
    '\u0000',
    '\ud800',
    '\u202e',
    '🥛',
    '/~',
    '../..',
    '%2e%2e',
    '__proto__',
    'constructor',
    '<b>',
    "';--",
    '=1+1',
  ],
  ...[
    '2026-02-30',
    '2026-08-13',
    '1900-01-01',
    '2199-12-31',
    '2000-02-29',
    '0000-01',
    '2026-13',
    '2026-autumn',
  ],
  ...['2026-autumn.1', '2026-autumn.2', '2026-09.1', '2000-spring.1', '2099-autumn.999', '1061512-1'],
  ...['school-a', 'school-b', 'milk', 'school', 'city', 'official-1', 'f'.repeat(64), '9999999,999', '0,001'],
  ...[
    'served',
    'zero',
    'closed',
    'litres',
    'packages',
    'official',
    'refresh',
    'submit',
    'month',
    'term',
    'none',
  ],
  { constructor: 1 },
  JSON.parse('{"__proto__":{"a":1}}'),
];
const anything = fc.oneof(
  { weight: 4, arbitrary: fc.constantFrom(...odd) },
  { weight: 1, arbitrary: fc.jsonValue({ maxDepth: 2 }) },
  { weight: 1, arbitrary: fc.integer({ min: -5, max: 30_000 }) },
);
const text = fc.oneof(
  fc.constantFrom(...odd.filter((each) => typeof each === 'string')),
  fc.string({ unit: 'binary' }),
);
const callers = [
  'kitchen-a',
  'kitchen-b',
  'official-1',
  'official-2',
  'official-3',
  'auditor',
  'administrator',
];

type Change = {
  readonly at: number;
  readonly value: unknown;
  readonly how: 'replace' | 'remove' | 'add' | 'double';
};
const change: fc.Arbitrary<Change> = fc.record({
  at: fc.nat(200),
  value: anything,
  how: fc.constantFrom('replace', 'replace', 'replace', 'remove', 'add', 'double'),
});

/** The value with something done to one of its places, counted through. */
function changed(value: unknown, { at, value: other, how }: Change): unknown {
  const copy = structuredClone({ root: value }) as Record<string, unknown>;
  const places: [Record<string, unknown>, string][] = [];
  const walk = (node: unknown): void => {
    if (node === null || typeof node !== 'object') return;
    for (const key of Object.keys(node)) {
      places.push([node as Record<string, unknown>, key]);
      walk((node as Record<string, unknown>)[key]);
    }
  };
  walk(copy);
  const [parent, key] = places[at % places.length]!;
  if (how === 'replace') parent[key] = other;
  else if (how === 'remove' && Array.isArray(parent)) parent.splice(Number(key), 1);
  else if (how === 'remove') delete parent[key];
  else if (Array.isArray(parent)) parent.push(how === 'double' ? structuredClone(parent[0]) : other);
  else if (how === 'add') parent[typeof other === 'string' ? other.slice(0, 50) : 'added'] = other;
  return copy.root;
}

const rarely = <T, U>(arbitrary: fc.Arbitrary<T>, usual: U, of = 5): fc.Arbitrary<T | U> =>
  fc.oneof({ weight: 1, arbitrary }, { weight: of - 1, arbitrary: fc.constant(usual) });

/** Those that are there: that none is missing is tested with the functions. */
const names = routeNames.filter((name) => rows[name] && functionFiles.includes(`${name}.ts`));
/** What needs much to go right comes up more often, or it would never get through. */
const steps = ['refreshClaim', 'submitClaim', 'returnClaim', 'approveClaim', 'saveUser'] as const;

const request = fc.record({
  name: fc.constantFrom(...names, ...steps, ...steps),
  /** Somebody who may do it, or anyone, or nobody. */
  fits: fc.boolean(),
  official: fc.constantFrom('official-1', 'official-2', 'official-3'),
  who: fc.constantFrom(null, ...callers),
  // Most requests are whole but for one thing, or nothing would get far enough to break.
  body: fc.oneof(fc.constant([]), fc.tuple(change), fc.array(change, { maxLength: 3 })),
  params: rarely(fc.tuple(change), []),
  query: fc.dictionary(
    fc.constantFrom(
      'limit',
      'after',
      'to',
      'fresh',
      'state',
      'code',
      'tab',
      'q',
      'sort',
      'show',
      'sent',
      'x',
    ),
    text,
    { maxKeys: 3 },
  ),
  // What stands is what most changes would be made to.
  ifMatch: rarely(fc.option(text, { nil: undefined }), 'stands'),
  headers: rarely(
    fc.dictionary(
      fc.constantFrom(
        'content-type',
        'origin',
        'accept-language',
        'authorization',
        'sec-fetch-site',
        'cookie',
      ),
      text,
      { maxKeys: 1 },
    ),
    {},
  ),
  cookie: rarely(text, null, 20),
  raw: rarely(text, null, 20),
  base64: fc.boolean(),
});
type Fuzzed = typeof request extends fc.Arbitrary<infer T> ? T : never;

const pages = [
  'bad-request',
  'not-signed-in',
  'not-allowed',
  'not-your-site',
  'foreign-form',
  'link-ended',
  'too-far-back',
];

/** What a change would have to name in If-Match to be taken. */
async function standing(
  city: World,
  name: string,
  { id, siteId, unitId, date, periodId }: Record<string, string>,
) {
  if (name === 'recordDay') {
    const count = await city.counts.get(String(siteId), date as LocalDate);
    return count?.revisions.at(-1)?.hash;
  }
  if (!name.startsWith('save')) return undefined;
  const kind = name.slice(4, 5).toLowerCase() + name.slice(5);
  const key = kind === 'settings' ? 'city' : periodId ? `${periodId}.${siteId ?? unitId}` : (id ?? siteId);
  return (await city.register.get(kind as Kind, String(key)))?.revision;
}

async function sendFuzzed(city: World, snapshot: string, fuzz: Fuzzed): Promise<string> {
  const { name, raw } = fuzz;
  // Who logs out is nobody for the rest of the run: that is somebody whom the rest does not need.
  const { allowed = [] } = rows[name]!;
  const fitting = allowed.includes('official')
    ? fuzz.official
    : allowed.includes('kitchen')
      ? 'kitchen-a'
      : 'administrator';
  const who = name === 'signOut' ? 'official-kitchen' : fuzz.fits ? fitting : fuzz.who;
  const route = table[name]!;
  const whole = rows[name]?.request?.(snapshot, city) ?? {};
  const texts = (value: unknown) =>
    Object.fromEntries(
      Object.entries((value ?? {}) as object).map(([key, each]) => [
        key,
        typeof each === 'string' ? each : JSON.stringify(each),
      ]),
    );
  const params = texts((fuzz.params as readonly Change[]).reduce<unknown>(changed, whole.params ?? {}));
  const body = (fuzz.body as readonly Change[]).reduce<unknown>(changed, whole.body);
  const stands = await standing(city, name, params);
  const event = eventOf(name, {
    ...{ params, query: fuzz.query, who, base64: fuzz.base64 },
    body: raw ?? (route.answer === 'page' && typeof body === 'object' ? texts(body) : body),
    headers: {
      'if-match': fuzz.ifMatch !== 'stands' ? fuzz.ifMatch : stands ? `"${stands}"` : undefined,
      ...fuzz.headers,
    },
  });
  if (fuzz.cookie !== null) event.cookies = [...(event.cookies ?? []), fuzz.cookie];
  const before = city.lines.length;
  const answer = answerOf(city, await (await handlerOf(name)).with(city)(event), before);
  const told = `${name}: ${answer.status} ${answer.result} ${String((city.lines.at(-1)?.error as Error | undefined)?.stack)}`;
  expect(answer.status, told).toBeLessThan(500);
  const declared = route.answer === 'page' ? [...pages, ...route.refusals] : refusalsOf(route);
  expect(['ok', ...declared], told).toContain(answer.result);
  expect(answer.text.length).toBeLessThan(1_000_000);
  return `${name} ${answer.result === 'ok' ? 'ok' : 'refused'}`;
}

test('anything to every route', async () => {
  const seen = new Map<string, number>();
  await fc.assert(
    fc.asyncProperty(
      fc.array(request, { minLength: 30, maxLength: 60 }),
      fc.constantFrom('none', 'draft', 'awaiting', 'approved'),
      async (requests, state) => {
        const city = await world();
        const snapshot = state === 'none' ? '' : await claimIn(city, state);
        for (const fuzz of requests) {
          const kind = await sendFuzzed(city, snapshot, fuzz);
          seen.set(kind, (seen.get(kind) ?? 0) + 1);
        }
        // Whatever has been entered, what reads everything still can.
        for (const name of ['listSites', 'listProducts', 'listCalendars', 'listClaims', 'readSettings'])
          expect((await send(city, name, { who: 'auditor' })).status).toBe(200);
      },
    ),
    {
      seed: Number(process.env.FUZZ_SEED ?? 638),
      numRuns: Number(process.env.FUZZ_RUNS ?? 80),
      endOnFailure: true,
    },
  );
  const through = [...seen.keys()].filter((each) => each.endsWith(' ok')).map((each) => each.split(' ')[0]);
  const never = names.filter((name) => !through.includes(name) && rows[name]?.status === undefined);
  // Which ones are left over depends on the seed; many would mean that the fuzz no longer gets anywhere.
  expect(never.length, `the fuzz never got through to ${never.join(', ')}`).toBeLessThan(names.length / 10);
}, 180_000);
