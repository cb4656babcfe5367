import type { APIGatewayProxyEventV2 } from 'aws-lambda';
import type * as z from 'zod';
import type { Actor } from '../domain/people.ts';
import { type Mistake, Refused } from '../domain/refusals.ts';
import { type Language, languages } from '../domain/texts.ts';
import type { Session } from '../usecases/ports.ts';
import type { Route } from './routes.ts';

/** Characters of a body where the route names no other bound. */
const largestBody = 1_000_000;

/** What was sent as a body: its value, or why it has none. */
type Given = { readonly value?: unknown; readonly mistake?: Mistake };

/**
 * The request's parts as the route's shapes give them.
 * @throws Refused bad-request that names every mistake at once
 */
export async function readRequest(route: Route, event: APIGatewayProxyEventV2) {
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
    const raw = (route.upload && (await uploadOf(route, event))) || bodyOf(route, event);
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
export function guardForm(
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

/** Path and query as asked for. */
export function hereOf(event: APIGatewayProxyEventV2): string {
  return event.rawPath + (event.rawQueryString ? `?${event.rawQueryString}` : '');
}

export function cookiesOf(event: APIGatewayProxyEventV2): Record<string, string> {
  return Object.fromEntries(
    (event.cookies ?? []).map((pair) => {
      const at = pair.indexOf('=');
      return [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
}

/** The language chosen (cookie), else the user's own, else the browser's first that we have, else Swedish. */
export function languageOf(
  event: APIGatewayProxyEventV2,
  cookies: Record<string, string>,
  actor: Actor | null,
): Language {
  const known = (text: string | undefined) =>
    languages.find((each) => each === text?.slice(0, 2).toLowerCase());
  const browser = (event.headers['accept-language'] ?? '').split(',').map((part) => known(part.trim()));
  return known(cookies.language) ?? actor?.language ?? browser.find((each) => each !== undefined) ?? 'sv';
}
