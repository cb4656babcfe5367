import middy from '@middy/core';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import type * as z from 'zod';
import { type LocalDate, localDay } from '../domain/days.ts';
import { withinLinkReach } from '../domain/links.ts';
import { type Actor, mayReach, type PersonId } from '../domain/people.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import type { Language } from '../domain/texts.ts';
import type { TrailEvent } from '../domain/trail.ts';
import { type Gate, identify } from '../usecases/identify.ts';
import type { Session, StoredFile, Trail } from '../usecases/ports.ts';
import { problems } from './problems.ts';
import { cookiesOf, guardForm, hereOf, languageOf, readRequest } from './readRequest.ts';
import { type Route, type RouteName, routes } from './routes.ts';
import { compressed, redirect, refuse, respond } from './writeResponse.ts';

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
    const input = await readRequest(route, event);
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
