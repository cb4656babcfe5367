/** Bare API Gateway v2 events for every route of the table, and the functions that answer them over ports in memory. */
import { readdirSync } from 'node:fs';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import { expect } from 'vitest';
import { readCsv } from '../../src/adapters/csv/readCsv.ts';
import { writeCsv } from '../../src/adapters/csv/writeCsv.ts';
import { verifier } from '../../src/adapters/folder/verifier.ts';
import type { Handler, LogLine } from '../../src/api/endpoint.ts';
import { type Route, type RouteName, routes } from '../../src/api/routes.ts';
import type { Ports } from '../../src/usecases/ports.ts';
import { folderIndex } from '../../src/web/evidence/folderIndex.ts';
import { memoryIssuerUrl } from '../ports/memory.ts';
import {
  actor,
  entryId,
  fillTerm,
  litres,
  post,
  type SmallCity,
  smallCity,
  users,
} from '../usecases/smallCity.ts';

export const table = routes as Readonly<Record<string, Route>>;
export const routeNames = Object.keys(routes) as RouteName[];

const functionsDir = new URL('../../functions/', import.meta.url);
export const functionFiles = readdirSync(functionsDir).filter((name) => name.endsWith('.ts'));

const loaded = new Map<string, Promise<Handler<Ports>>>();
/** The function of a route, as it is deployed. */
export function handlerOf(name: string): Promise<Handler<Ports>> {
  const known =
    loaded.get(name) ??
    import(`../../functions/${name}.ts`).then((module: { handler: Handler<Ports> }) => module.handler);
  loaded.set(name, known);
  return known;
}

export type World = SmallCity & { readonly lines: LogLine[] };

/** A small city with everyone logged in. */
export async function world(overrides: Partial<SmallCity> = {}): Promise<World> {
  const lines: LogLine[] = [];
  const city = await smallCity({ log: (line) => lines.push(line), ...overrides });
  for (const { subject } of [...users, { subject: 'stranger' }]) await signIn(city, subject);
  // These ask nothing of the world, so the real ones do.
  const folderTexts = { index: folderIndex, verifier };
  return Object.assign(city, { lines, readCsv, writeCsv, folderTexts });
}

export function signIn(city: SmallCity, subject: string): Promise<void> {
  const now = city.clock.now();
  return city.sessions.put({
    id: city.digest(`secret-${subject}`),
    issuer: memoryIssuerUrl,
    subject,
    loginAt: now,
    startedAt: now,
    seenAt: now,
    csrf: `csrf-${subject}`,
    idToken: 'id-token',
  });
}

export type Request = {
  readonly params?: Readonly<Record<string, string>>;
  readonly query?: Readonly<Record<string, string>>;
  /** JSON, or the fields of a form on the pages' routes; a text is sent as it is. */
  readonly body?: unknown;
  /** Who is logged in in this browser; null for nobody. */
  readonly who?: string | null;
  /** The access token of a machine, instead of a browser. */
  readonly token?: string;
  readonly headers?: Readonly<Record<string, string | undefined>>;
  readonly base64?: boolean;
};

export const origin = 'https://milk.example';

/** What a browser of ours, or a machine with a token, would send. */
export function eventOf(name: string, request: Request): APIGatewayProxyEventV2 {
  const route = table[name];
  if (!route) throw new Error(`no route ${name}`);
  const { params = {}, query = {}, who = null, token } = request;
  const rawPath = route.path.replace(/\{(\w+)\+?\}/g, (_, key) =>
    encodeURIComponent((params[key] ?? '').toWellFormed()),
  );
  const rawQueryString = new URLSearchParams(query).toString();
  const page = route.answer === 'page';
  const form = { ...(who ? { csrf: `csrf-${who}` } : {}), ...((request.body ?? {}) as object) };
  const text =
    typeof request.body === 'string'
      ? request.body
      : page
        ? new URLSearchParams(form as Record<string, string>).toString()
        : JSON.stringify(request.body);
  const sends = route.method !== 'GET' && text !== undefined;
  const headers: Record<string, string | undefined> = {
    ...(sends ? { 'content-type': page ? 'application/x-www-form-urlencoded' : 'application/json' } : {}),
    ...(route.method !== 'GET' && !token ? { origin, 'sec-fetch-site': 'same-origin' } : {}),
    ...(token ? { authorization: `Bearer ${token}` } : {}),
    ...request.headers,
  };
  for (const key of Object.keys(headers)) if (headers[key] === undefined) delete headers[key];
  return {
    version: '2.0',
    routeKey: `${route.method} ${route.path}`,
    rawPath,
    rawQueryString,
    headers,
    ...(who ? { cookies: [`__Host-session=secret-${who}`] } : {}),
    ...(Object.keys(params).length > 0 ? { pathParameters: params } : {}),
    ...(rawQueryString ? { queryStringParameters: query } : {}),
    ...(sends
      ? {
          body: request.base64 ? Buffer.from(text).toString('base64') : text,
          isBase64Encoded: !!request.base64,
        }
      : { isBase64Encoded: false }),
    requestContext: {
      ...{
        accountId: '0',
        apiId: 'test',
        domainName: 'milk.example',
        domainPrefix: 'milk',
        stage: '$default',
      },
      ...{ requestId: 'request', routeKey: name, time: '', timeEpoch: 0 },
      http: {
        method: route.method,
        path: rawPath,
        protocol: 'HTTP/1.1',
        sourceIp: '192.0.2.1',
        userAgent: '',
      },
    },
  };
}

export type Answer = {
  readonly status: number;
  readonly headers: Readonly<Record<string, string>>;
  readonly cookies: readonly string[];
  readonly text: string;
  /** The body as JSON; undefined when it is none. */
  readonly json: Readonly<Record<string, unknown>> & { readonly code?: string };
  /** What the log says: 'ok', the code of a refusal, or 'failed'. */
  readonly result: string;
};

/** Sends the request to the route's function over the ports. Whatever comes back has the security headers. */
export async function send(city: World, name: string, request: Request = {}): Promise<Answer> {
  const handler = await handlerOf(name);
  const before = city.lines.length;
  return answerOf(city, await handler.with(city)(eventOf(name, request)), before);
}

export function answerOf(city: World, raw: APIGatewayProxyStructuredResultV2, before: number): Answer {
  const headers = Object.fromEntries(
    Object.entries(raw.headers ?? {}).map(([key, value]) => [key, String(value)]),
  );
  expect(headers).toMatchObject(securityHeaders);
  expect(city.lines.length, 'one line of log for each request').toBe(before + 1);
  const text = Buffer.from(raw.body ?? '', raw.isBase64Encoded ? 'base64' : 'utf8').toString('utf8');
  const isJson = /json/.test(headers['content-type'] ?? '');
  const status = raw.statusCode ?? 0;
  expect(city.lines.at(-1)?.status).toBe(status);
  return {
    ...{ status, headers, text },
    cookies: raw.cookies ?? [],
    json: isJson ? JSON.parse(text) : {},
    result: city.lines.at(-1)?.result ?? '',
  };
}

export const securityHeaders = {
  'content-security-policy': expect.stringMatching(/^default-src 'none';.*frame-ancestors '(self|none)'/),
  'strict-transport-security': expect.stringMatching(/^max-age=\d{8}/),
  'x-content-type-options': 'nosniff',
  'referrer-policy': expect.stringMatching(/^(no-referrer|same-origin)$/),
  'cross-origin-opener-policy': 'same-origin',
  'cache-control': 'no-store',
};

export const claimId = '2026-autumn.1';

/** A Saturday with milk: what a `warned` claim warns of. */
export const saturday = '2026-08-15';

/**
 * Takes the term's claim as far as `state`, by official-1 and, for the approval, official-3; a `warned` one is a draft
 * with one warning.
 */
export async function claimIn(
  city: World,
  state: 'draft' | 'warned' | 'awaiting' | 'approved',
): Promise<string> {
  await fillTerm(city);
  if (state === 'warned') await post(city, 'school-a', saturday, litres(40));
  const step = async (name: string, who: string, body?: object) => {
    const answer = await send(city, name, { params: { claimId }, who, body });
    if (answer.status !== 200) throw new Error(`${name}: ${answer.text}`);
    return answer.json.snapshot as string;
  };
  const snapshot = await step('refreshClaim', 'official-1');
  if (state === 'draft' || state === 'warned') return snapshot;
  await step('submitClaim', 'official-1', { snapshot });
  if (state === 'approved')
    await step('approveClaim', 'official-3', { snapshot, declared: true, language: 'sv' });
  return snapshot;
}

/** A whole body for a day's count. */
export const dayBody = (litres = '40') => ({
  entryId: entryId(),
  report: {
    kind: 'served',
    lines: [{ productId: 'milk', use: 'served', given: { unit: 'litres', value: litres } }],
    otherDiners: null,
    note: null,
  },
});

/** The actor's name in the log and nowhere else of him. */
export const labelOf = (city: SmallCity, who: string): string => actor(who, city).label;
