import { signInWith } from './signIn.ts';

/** Somebody logged in who speaks HTTP: what a browser would send, without the browser. */
export type Client = {
  readonly cookies: ReadonlyMap<string, string>;
  /** A request to a path of ours; a body goes as JSON, URLSearchParams as a form. */
  send(method: string, path: string, body?: unknown, headers?: Record<string, string>): Promise<Response>;
  /** The same, expecting success. @throws Error with the problem's text otherwise */
  json<T = Record<string, unknown>>(
    method: string,
    path: string,
    body?: unknown,
    headers?: Record<string, string>,
  ): Promise<T>;
};

/** Logs the person in through the pages and the issuer, as a browser does. */
export async function logIn({
  url,
  subject,
}: {
  readonly url: string;
  readonly subject: string;
}): Promise<Client> {
  const cookies = new Map<string, string>();
  const send: Client['send'] = async (method, path, body, headers = {}) => {
    const form = body instanceof URLSearchParams;
    const response = await fetch(new URL(path, url), {
      method,
      redirect: 'manual',
      headers: {
        cookie: [...cookies].map(([name, value]) => `${name}=${value}`).join('; '),
        ...(method === 'GET' ? {} : { origin: url }),
        ...(body === undefined || form ? {} : { 'content-type': 'application/json' }),
        ...headers,
      },
      ...(body === undefined ? {} : { body: form ? body : JSON.stringify(body) }),
    });
    for (const cookie of response.headers.getSetCookie()) {
      const [pair = '', ...attributes] = cookie.split(/;\s*/);
      const [name = '', ...value] = pair.split('=');
      if (attributes.some((each) => /^max-age=0$/i.test(each))) cookies.delete(name);
      else cookies.set(name, value.join('='));
    }
    return response;
  };
  const json: Client['json'] = async (method, path, body, headers) => {
    const response = await send(method, path, body, headers);
    if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`);
    return response.json();
  };
  const begun = await send('GET', '/login?fresh=1');
  const authorizationUrl = begun.headers.get('location') ?? '';
  const back = await signInWith({ authorizationUrl, subject });
  const ended = await send('GET', back.pathname + back.search);
  if (ended.status !== 303)
    throw new Error(`${subject} was not let in: ${ended.status} ${await ended.text()}`);
  return { cookies, send, json };
}

/** An access token for a machine, by OAuth client credentials. */
export async function machineToken(
  issuer: string,
  { id, secret }: { id: string; secret: string },
): Promise<string> {
  const response = await fetch(`${issuer}/token`, {
    method: 'POST',
    headers: { authorization: `Basic ${Buffer.from(`${id}:${secret}`).toString('base64')}` },
    body: new URLSearchParams({ grant_type: 'client_credentials', scope: 'counts:write counts:read' }),
  });
  const { access_token: token } = (await response.json()) as { access_token?: string };
  if (!token) throw new Error(`no token for ${id}: ${response.status}`);
  return token;
}
