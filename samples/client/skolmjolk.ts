/**
 * A client of the API in one small file, to be copied: no package, any runtime with fetch. The types in operations.ts
 * are generated from docs/openapi.json, so that a name that the API does not know does not compile.
 */
import { type Operations, operations } from './operations.ts';

type Name = keyof typeof operations & keyof Operations;
type Given<T> = T extends null ? unknown : T;
export type Input<N extends Name> = (Operations[N]['path'] extends null
  ? unknown
  : { path: Operations[N]['path'] }) &
  (Operations[N]['query'] extends null ? unknown : { query?: Operations[N]['query'] }) &
  (Operations[N]['body'] extends null ? unknown : { body: Given<Operations[N]['body']> }) & {
    /** The ETag of what is changed, as it was answered. */
    ifMatch?: string;
  };

/** RFC 9457 problem details, as the API answers them. */
export type Problem = {
  readonly type: string;
  readonly title: string;
  /** What was refused, by the list in docs/problems.md. */
  readonly code: string;
  /** Every mistake in what was sent, each with the pointer to its place. */
  readonly errors?: readonly { readonly pointer: string; readonly detail: string }[];
};

/** What the API refused, with its status. */
export class Refusal extends Error {
  readonly status: number;
  readonly problem: Partial<Problem>;
  constructor(status: number, problem: Partial<Problem>) {
    super(
      [
        status,
        problem.title,
        ...(problem.errors ?? []).map((each) => `${each.pointer}: ${each.detail}`),
      ].join('\n'),
    );
    this.status = status;
    this.problem = problem;
  }
}

/** A token by OAuth client credentials (RFC 6749 4.4); it is good for some minutes, so ask again before a new run. */
export async function clientToken(
  tokenEndpoint: string,
  client: { readonly id: string; readonly secret: string },
  scope = 'counts:write counts:read',
): Promise<string> {
  const credentials = btoa(`${encodeURIComponent(client.id)}:${encodeURIComponent(client.secret)}`);
  const response = await fetch(tokenEndpoint, {
    method: 'POST',
    headers: { authorization: `Basic ${credentials}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope }),
  });
  if (!response.ok) throw new Error(`no token: ${response.status}`);
  return ((await response.json()) as { access_token: string }).access_token;
}

/**
 * Calls an operation of the API by its name. Sending the same entry id again has one effect, so a call whose answer was
 * lost may simply be made again.
 * @throws Refusal with the problem that the API answered
 */
export async function call<N extends Name>(
  { url, token }: { readonly url: string; readonly token: string },
  name: N,
  given: Input<N>,
): Promise<{ readonly value: Operations[N]['answer']; readonly etag: string | null }> {
  const { method, path } = operations[name];
  const input = given as {
    readonly path?: Readonly<Record<string, string>>;
    readonly query?: Readonly<Record<string, unknown>>;
    readonly body?: unknown;
    readonly ifMatch?: string;
  };
  const filled = path.replace(/\{(\w+)\}/g, (_, part: string) =>
    encodeURIComponent(input.path?.[part] ?? ''),
  );
  const target = new URL(filled, url);
  for (const [key, value] of Object.entries(input.query ?? {}))
    if (value !== undefined) target.searchParams.set(key, String(value));
  const response = await fetch(target, {
    method,
    headers: {
      authorization: `Bearer ${token}`,
      ...(input.body !== undefined && { 'content-type': 'application/json' }),
      ...(input.ifMatch !== undefined && { 'if-match': input.ifMatch }),
    },
    ...(input.body !== undefined && { body: JSON.stringify(input.body) }),
  });
  const json = /json/.test(response.headers.get('content-type') ?? '');
  const value = json ? await response.json() : new Uint8Array(await response.arrayBuffer());
  if (!response.ok) throw new Refusal(response.status, json ? (value as Partial<Problem>) : {});
  return { value: value as Operations[N]['answer'], etag: response.headers.get('etag') };
}
