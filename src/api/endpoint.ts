import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type * as z from 'zod';
import { type LocalDate, localDay } from '../domain/days.ts';
import { withinLinkReach } from '../domain/links.ts';
import { type Actor, mayReach, type PersonId } from '../domain/people.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import { type Language, languages } from '../domain/texts.ts';
import type { TrailEvent } from '../domain/trail.ts';
import { type Gate, identify } from '../usecases/identify.ts';
import type { Session, StoredFile, Trail } from '../usecases/ports.ts';
import { problems } from './problems.ts';
import { type Route, type RouteName, routes } from './routes.ts';

/** What a route's use case is called with: parsed and allowed, nothing raw. */
export type Call<R extends Route> = {
  readonly params: R extends { params: infer P extends z.ZodType } ? z.output<P> : Record<never, never>;
  readonly query: R extends { query: infer Q extends z.ZodType } ? z.output<Q> : Record<never, never>;
  readonly body: R extends { body: infer B extends z.ZodType } ? z.output<B> : undefined;
  /** The bare value of If-Match; null when the caller named no version. */
  readonly ifMatch: string | null;
  /** Who calls. On a route for anyone it may be null. */
  readonly actor: R['callers'] extends 'anyone' ? Actor | null : Actor;
  readonly session: Session | null;
  /** The secret of the session's cookie; null without one. */
  readonly cookies: Readonly<Record<string, string>>;
  readonly language: Language;
  /** Path and query as asked for, to come back to. */
  readonly here: string;
  readonly publicUrl: string;
  /** The city's name, for the head of the page. */
  readonly city: string;
};

export type Page =
  | { readonly html: string; readonly status?: number; readonly cookies?: readonly string[] }
  | { readonly redirect: string; readonly cookies?: readonly string[] };
/** A file, or the address where it lies when it is too large for an answer. */
export type FileAnswer =
  | (StoredFile & {
      readonly name?: string /** From outside: it may run nothing. */;
      readonly outside?: true;
    })
  | { readonly redirect: string };

/** The same value, promised not to be changed: what use cases give. */
type Frozen<T> = T extends readonly (infer E)[]
  ? readonly Frozen<E>[]
  : T extends object
    ? { readonly [K in keyof T]: Frozen<T[K]> }
    : T;

export type AnswerOf<R extends Route> = R['answer'] extends 'page'
  ? Page
  : R['answer'] extends 'file'
    ? FileAnswer
    : R['answer'] extends z.ZodType
      ? Frozen<z.input<R['answer']>>
      : never;

/** What every endpoint needs beside its use case's ports. */
export type Surroundings = Gate & {
  readonly publicUrl: () => string;
  readonly city: () => string;
  readonly log: (line: LogLine) => void;
  readonly trail: Trail;
};

/** One line per request: who did what with which result; never names, bodies or tokens. */
export type LogLine = {
  readonly route: string;
  /** 'ok', the code of a refusal, or 'failed'. */
  readonly result: string;
  readonly status: number;
  readonly ms?: number;
  readonly requestId: string;
  readonly who?: PersonId | null;
  readonly error?: unknown;
};

/** Turns a problem into a page; the API's routes have none and answer problem JSON. */
export type ProblemPage = (
  problem: Problem,
  on: {
    readonly language: Language;
    readonly actor: Actor | null;
    readonly here: string;
    readonly city: string;
  },
) => string;

export type Problem = {
  readonly type: string;
  readonly title: string;
  readonly status: number;
  readonly code: string;
  readonly errors?: readonly Mistake[];
  readonly facts?: Readonly<Record<string, unknown>>;
};

export type Handler<D> = {
  (event: APIGatewayProxyEventV2, context?: Context): Promise<APIGatewayProxyStructuredResultV2>;
  /** The same handler over other ports: the local clock, a test's memory. */
  with(ports: Partial<D & Surroundings>): Handler<D>;
};

const largestBody = 1_000_000;

const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; frame-src 'self'; object-src 'self'; form-action 'self'; base-uri 'none'; ";
/** One set of security headers on every answer (docs/security.md says why each). */
export const securityHeaders = {
  'content-security-policy': `${contentPolicy}frame-ancestors 'none'`,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  // Under no-referrer a browser sends a form with `Origin: null`, and the check of the origin would refuse it.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
} as const;

/**
 * A Lambda handler for a route. `ports` is called on the first request, so that importing touches neither AWS nor the
 * environment. Order: parse, identify, role, site, form token, use case, parse of the answer; one onError owns failures.
 */
export function endpoint<N extends RouteName, D>(
  name: N,
  ports: () => D & Surroundings,
  run: (ports: D & Surroundings, call: Call<(typeof routes)[N]>) => Promise<AnswerOf<(typeof routes)[N]>>,
  problemPage?: ProblemPage,
): Handler<D> {
  const route: Route = routes[name];
  let built: (D & Surroundings) | undefined;
  const surroundings = (): D & Surroundings => {
    built ??= ports();
    return built;
  };

  /** What is known of a request so far; failures and the log need it whatever happened. */
  type Trace = { readonly at: number; actor: Actor | null; language: Language };
  const traces = new WeakMap<APIGatewayProxyEventV2, Trace>();
  const note = (event: APIGatewayProxyEventV2, result: string, status: number, error?: unknown): void => {
    const trace = traces.get(event);
    const line: LogLine = {
      route: name,
      result,
      status,
      requestId: event.requestContext.requestId,
      who: trace?.actor ? { issuer: trace.actor.issuer, subject: trace.actor.subject } : null,
      ...(trace ? { ms: Math.round(performance.now() - trace.at) } : {}),
      ...(error === undefined ? {} : { error }),
    };
    try {
      surroundings().log(line);
    } catch (broken) {
      // Without ports (a wrong environment, say) the platform's own log is all there is.
      console.error(line, broken);
    }
  };

  const core = async (event: APIGatewayProxyEventV2): Promise<APIGatewayProxyStructuredResultV2> => {
    const cookies = cookiesOf(event);
    const trace: Trace = { at: performance.now(), actor: null, language: languageOf(event, cookies, null) };
    traces.set(event, trace);
    const world = surroundings();
    const caller = await identify(world, {
      bearer: /^Bearer (.+)$/i.exec(event.headers.authorization ?? '')?.[1] ?? null,
      cookie: cookies['__Host-session'] ?? null,
      linkCookie: cookies['__Host-link'] ?? null,
      writes: route.method !== 'GET',
      callers: typeof route.callers === 'string' ? null : route.callers,
    });
    trace.actor = caller?.actor ?? null;
    trace.language = languageOf(event, cookies, trace.actor);
    const session = caller?.session ?? null;
    const actor = allow(route, caller?.actor ?? null, session, cookies['__Host-link'] !== undefined);
    const input = parse(route, event, route.upload ? await uploadOf(route, event) : undefined);
    const { siteId, date } = input.params as { siteId?: string; date?: LocalDate };
    if (siteId && actor && !mayReach(actor, siteId)) throw new Refused('not-your-site');
    if (date && actor?.via === 'link' && !withinLinkReach(date, localDay(world.clock.now())))
      throw new Refused('too-far-back');
    const publicUrl = world.publicUrl();
    if (route.method !== 'GET') {
      const byToken = actor?.via === 'machine';
      if (!byToken) guardForm(route, event, input.body, session, publicUrl);
    }
    const answer = await run(world, {
      ...input,
      actor,
      session,
      cookies,
      language: trace.language,
      here: hereOf(event),
      publicUrl,
      city: world.city(),
    } as unknown as Call<(typeof routes)[N]>); // parse() has just given each part the route's own shape
    // What was read is in the trail before it leaves: without the note there is no answer.
    if (route.trail && actor) await world.trail.append(noteOf(event, 'read', 'ok', actor, world));
    return respond(route, answer);
  };

  const noteOf = (
    event: APIGatewayProxyEventV2,
    kind: TrailEvent['kind'],
    result: string,
    { issuer, subject, via }: Actor,
    { clock }: Surroundings,
  ): TrailEvent => ({
    ...{ at: clock.now(), kind, route: name, result, by: { issuer, subject, via } },
    thing: hereOf(event).slice(0, 200),
  });
  /** Somebody who is logged in has tried what he may not. The refusal stands even where the note cannot be written. */
  const noteRefused = async (event: APIGatewayProxyEventV2, refused: Refused | null): Promise<void> => {
    const actor = traces.get(event)?.actor;
    if (!actor || !refused || ![401, 403].includes(problems[refused.code].status)) return;
    try {
      const world = surroundings();
      await world.trail.append(noteOf(event, 'refused', refused.code, actor, world));
    } catch (broken) {
      console.error('the trail could not be written', broken);
    }
  };

  const handler = middy<APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2>()
    .after(({ event, response }) => note(event, 'ok', response?.statusCode ?? 200))
    .onError(async (request) => {
      const { event, error } = request;
      const trace = traces.get(event);
      const refused = error instanceof Refused && declares(route, error) ? error : null;
      await noteRefused(event, refused);
      const login = refused?.code === 'not-signed-in' && route.answer === 'page' && route.method === 'GET';
      const told = {
        ...{ language: trace?.language ?? 'sv', actor: trace?.actor ?? null },
        ...{ here: hereOf(event), city: cityOf(surroundings) },
      };
      try {
        const response = login
          ? redirect(`/login?to=${encodeURIComponent(hereOf(event))}`, [])
          : refuse(refused, route, problemPage, told);
        note(event, refused?.code ?? 'failed', response.statusCode ?? 500, refused ? undefined : error);
        request.response = response;
      } catch (broken) {
        // The problem's page itself is broken: what remains is a bare problem, with every header.
        request.response = refuse(null, route, undefined, told);
        note(event, 'failed', 500, broken);
      }
    })
    .handler(core);

  const handle = async (event: APIGatewayProxyEventV2, context?: Context) => {
    const response = await handler(event, context ?? ({} as Context));
    return compressed(event, response as APIGatewayProxyStructuredResultV2);
  };
  return Object.assign(handle, {
    with: (other: Partial<D & Surroundings>) =>
      endpoint<N, D>(name, () => overlaid(ports, other), run, problemPage),
  });
}

/** The city's name for the page of a failure; the failure may be that the environment is wrong. */
function cityOf(surroundings: () => Surroundings): string {
  try {
    return surroundings().city();
  } catch {
    return '';
  }
}

/** The given ports over the default ones; the defaults are only built when one of them is asked for. */
function overlaid<T extends object>(ports: () => T, other: Partial<T>): T {
  let built: T | undefined;
  return new Proxy(other as T, {
    get(target, key) {
      if (Reflect.has(target, key)) return Reflect.get(target, key);
      built ??= ports();
      return Reflect.get(built, key);
    },
  });
}

/** Refusals that any route of its kind may answer, beside those it declares. */
const everywhere = [
  'bad-request',
  'not-signed-in',
  'not-allowed',
  'not-your-site',
  'foreign-form',
  'link-ended',
  'too-far-back',
];

function declares(route: Route, error: Refused): boolean {
  return everywhere.includes(error.code) || route.refusals.includes(error.code);
}

function allow(route: Route, actor: Actor | null, session: Session | null, byLink: boolean): Actor | null {
  if (route.callers === 'anyone') return actor;
  // Logged in without rights here: sending that browser to the login again would go round for ever.
  // Who came by a link cannot log in: he is told what became of the link.
  if (!actor) throw new Refused(session ? 'not-allowed' : byLink ? 'link-ended' : 'not-signed-in');
  if (route.callers === 'someone') return actor;
  if (!route.callers.some((role) => actor.roles.includes(role))) throw new Refused('not-allowed');
  if (actor.via === 'link' && !route.links) throw new Refused('not-allowed');
  return actor;
}

/** What was sent as a body: its value, or why it has none. */
type Given = { readonly value?: unknown; readonly mistake?: Mistake };

function parse(route: Route, event: APIGatewayProxyEventV2, upload: Given | undefined) {
  const mistakes: Mistake[] = [];
  const take = (shape: z.ZodType | undefined, value: unknown, place: string): unknown => {
    if (!shape) return undefined;
    const result = shape.safeParse(value);
    if (result.success) return result.data;
    for (const issue of result.error.issues) {
      const { code, message: detail } = issue;
      const pointer = place + pointerTo(issue.path);
      if (issue.code === 'unrecognized_keys')
        for (const key of issue.keys)
          mistakes.push({
            pointer: pointer + pointerTo([shortened(key)]),
            code,
            detail: 'is not known here',
          });
      else mistakes.push({ pointer, code: code ?? 'custom', detail: shortened(detail) });
    }
    return undefined;
  };
  const params = take(route.params, event.pathParameters ?? {}, '/path') ?? {};
  const query = take(route.query, event.queryStringParameters ?? {}, '/query') ?? {};
  let body: unknown;
  if (route.body) {
    const raw = upload ?? bodyOf(route, event);
    if (raw.mistake) mistakes.push(raw.mistake);
    else body = take(route.body, raw.value, '/body');
  }
  // A read has no use for it: a browser or a proxy may send what it likes.
  const given = route.method === 'GET' ? undefined : event.headers['if-match'];
  const ifMatch = given === undefined ? null : /^(?:W\/)?("?)([^"]+)\1$/.exec(given.trim())?.[2];
  if (ifMatch === undefined)
    mistakes.push({
      pointer: '/header/if-match',
      code: 'invalid_format',
      detail: 'one ETag, as it was answered',
    });
  if (mistakes.length > 0) throw new Refused('bad-request', {}, listable(mistakes));
  return { params, query, body, ifMatch: ifMatch ?? null };
}

/** A hostile body can hold a million mistakes; the answer must stay one that can be sent. */
const mostMistakes = 100;

function listable(mistakes: readonly Mistake[]): readonly Mistake[] {
  const more = mistakes.length - mostMistakes;
  if (more <= 0) return mistakes;
  return [...mistakes.slice(0, mostMistakes), { pointer: '', code: 'more', detail: `and ${more} more` }];
}

/** A JSON Pointer (RFC 6901). */
function pointerTo(path: readonly PropertyKey[]): string {
  return path.map((part) => `/${String(part).replace(/~/g, '~0').replace(/\//g, '~1')}`).join('');
}

/** What a caller sent may be repeated in the answer, but not at any length. */
function shortened(text: string): string {
  return text.length > 200 ? `${text.slice(0, 200)}…` : text;
}

const wrong = (code: string, detail: string): Given => ({ mistake: { pointer: '/body', code, detail } });

/**
 * A form with a file: its fields as text, each file as base64 under its field and its name under `<field>.name`.
 * Undefined for a form of another kind, which is read like any other.
 */
async function uploadOf(route: Route, event: APIGatewayProxyEventV2): Promise<Given | undefined> {
  const type = event.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data')) return undefined;
  const bytes = Buffer.from(event.body ?? '', event.isBase64Encoded ? 'base64' : 'utf8');
  const most = route.largest ?? largestBody;
  if (bytes.length > most) return wrong('too-large', `at most ${most} bytes`);
  try {
    const form = await new Response(bytes, { headers: { 'content-type': type } }).formData();
    const value: Record<string, string> = {};
    for (const [name, part] of form) {
      value[name] =
        typeof part === 'string' ? part : Buffer.from(await part.arrayBuffer()).toString('base64');
      if (typeof part !== 'string') value[`${name}.name`] = part.name.slice(0, 200);
    }
    return { value };
  } catch {
    return wrong('not-a-form', 'the body is not multipart/form-data');
  }
}

function bodyOf(route: Route, event: APIGatewayProxyEventV2): Given {
  const text = event.isBase64Encoded
    ? Buffer.from(event.body ?? '', 'base64').toString('utf8')
    : (event.body ?? '');
  const most = route.largest ?? largestBody;
  if (text.length > most) return wrong('too-large', `at most ${most} characters`);
  const type = event.headers['content-type'] ?? '';
  if (route.answer === 'page') {
    if (!type.startsWith('application/x-www-form-urlencoded'))
      return wrong('content-type', 'a form is expected');
    return { value: Object.fromEntries(new URLSearchParams(text)) };
  }
  if (!/^application\/([\w.+-]+\+)?json\b/.test(type))
    return wrong('content-type', 'application/json is expected');
  try {
    return { value: JSON.parse(text) };
  } catch {
    return wrong('not-json', 'the body is not JSON');
  }
}

/** A write from a browser comes from our own pages: Origin on all of them, the session's token on forms. */
function guardForm(
  route: Route,
  event: APIGatewayProxyEventV2,
  body: unknown,
  session: Session | null,
  publicUrl: string,
): void {
  const { origin, 'sec-fetch-site': from } = event.headers;
  // Of a browser too old for either header a form is taken on its token alone.
  const own = origin
    ? origin === new URL(publicUrl).origin
    : from === 'same-origin' || (from === undefined && route.answer === 'page');
  if (!own) throw new Refused('foreign-form');
  if (session && route.answer === 'page') {
    const token = (body as { csrf?: unknown } | undefined)?.csrf;
    if (token !== session.csrf && route.callers !== 'anyone') throw new Refused('foreign-form');
  }
}

function hereOf(event: APIGatewayProxyEventV2): string {
  return event.rawPath + (event.rawQueryString ? `?${event.rawQueryString}` : '');
}

function cookiesOf(event: APIGatewayProxyEventV2): Record<string, string> {
  return Object.fromEntries(
    (event.cookies ?? []).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

/** The language chosen (cookie), else the user's own, else the browser's first that we have, else Swedish. */
function languageOf(
  event: APIGatewayProxyEventV2,
  cookies: Record<string, string>,
  actor: Actor | null,
): Language {
  const known = (text: string | undefined) =>
    languages.find((each) => each === text?.slice(0, 2).toLowerCase());
  const browser = (event.headers['accept-language'] ?? '').split(',').map((part) => known(part.trim()));
  return known(cookies.language) ?? actor?.language ?? browser.find((each) => each !== undefined) ?? 'sv';
}

function respond(route: Route, answer: unknown): APIGatewayProxyStructuredResultV2 {
  if (route.answer === 'page') {
    const page = answer as Page;
    if ('redirect' in page) return redirect(page.redirect, page.cookies ?? []);
    return {
      statusCode: page.status ?? 200,
      headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
      cookies: [...(page.cookies ?? [])],
      body: page.html,
    };
  }
  if (route.answer === 'file') {
    const file = answer as FileAnswer;
    if ('redirect' in file) return redirect(file.redirect, []);
    return {
      statusCode: 200,
      headers: {
        ...securityHeaders,
        ...(file.outside ? sandboxed : file.type === 'application/pdf' ? framed : {}),
        'content-type': file.type,
        ...(file.name
          ? { 'content-disposition': `${shown(file) ? 'inline' : 'attachment'}; filename="${file.name}"` }
          : {}),
      },
      body: Buffer.from(file.bytes).toString('base64'),
      isBase64Encoded: true,
    };
  }
  const value = route.answer.parse(answer);
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders,
      'content-type': 'application/json',
      ...(route.etag ? { etag: `"${route.etag(value as never)}"` } : {}),
    },
    body: JSON.stringify(value),
  };
}

/** A shorter text would grow. */
const worthCompressing = 1_000;

/**
 * An HTTP API does not compress, so the answer is compressed here where the caller takes it. A page repeats what was
 * asked for beside the session's token; that the two cannot be guessed by length rests on the cookie's SameSite=Lax,
 * under which no foreign page can ask in the session's name and watch the size.
 */
async function compressed(
  event: APIGatewayProxyEventV2,
  response: APIGatewayProxyStructuredResultV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { body = '', isBase64Encoded, headers } = response;
  if (isBase64Encoded || body.length < worthCompressing) return response;
  const varied = { ...headers, vary: 'accept-encoding' };
  if (!takesGzip(event.headers['accept-encoding'] ?? '')) return { ...response, headers: varied };
  const packed = await new Response(
    new Blob([body]).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  return {
    ...response,
    headers: { ...varied, 'content-encoding': 'gzip' },
    body: Buffer.from(packed).toString('base64'),
    isBase64Encoded: true,
  };
}

function takesGzip(accepted: string): boolean {
  return accepted.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}

/** Our own pages show the filled application in themselves; nothing else is ever shown in a frame. */
const framed = { 'content-security-policy': `${contentPolicy}frame-ancestors 'self'` };

/** A file from outside is shown without any right, should a browser take it for a page. */
const sandboxed = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

/** Of files from outside only pictures are shown in the browser; a sandboxed PDF would stay blank. */
const shown = (file: StoredFile & { readonly outside?: true }): boolean =>
  !file.outside || file.type.startsWith('image/');

function redirect(to: string, cookies: readonly string[]): APIGatewayProxyStructuredResultV2 {
  return { statusCode: 303, headers: { ...securityHeaders, location: to }, cookies: [...cookies] };
}

function refuse(
  refused: Refused | null,
  route: Route,
  problemPage: ProblemPage | undefined,
  on: Parameters<ProblemPage>[1],
): APIGatewayProxyStructuredResultV2 {
  const problem: Problem = refused
    ? {
        type: `/problems/${refused.code}`,
        ...problems[refused.code],
        code: refused.code,
        ...(refused.mistakes.length > 0 ? { errors: refused.mistakes } : {}),
        ...(Object.keys(refused.facts).length > 0 ? { facts: refused.facts } : {}),
      }
    : { type: 'about:blank', title: 'Internal Server Error', status: 500, code: 'internal' };
  const { status } = problem;
  // The page for what is not there stands in for unknown paths of the API too; those speak JSON.
  if (problemPage && route.answer === 'page' && !on.here.startsWith('/api/')) {
    const html = problemPage(problem, on);
    return {
      statusCode: status,
      headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
      body: html,
    };
  }
  const shown = refused ? problem : { type: problem.type, title: problem.title, status };
  return {
    statusCode: status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
    },
    body: JSON.stringify(shown),
  };
}
