import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { KoaContextWithOIDC } from 'oidc-provider';
import { loadProviderOn } from './issuer/clock.ts';
import { issuerKeys } from './issuer/keys.ts';
import { memoryStores } from './issuer/memory.ts';
import {
  brokenPage,
  chooseLanguage,
  type Language,
  languages,
  loggedOutPage,
  loginPage,
  logoutPage,
  type Page,
  type Person,
} from './issuer/pages.ts';
import { listen } from './listen.ts';

/** Who may use the login: the pages (`web`: code flow with PKCE) or a machine (client credentials). */
export type IssuerClient = {
  id: string;
  secret: string;
  kind: 'web' | 'machine';
  redirectUris?: readonly string[];
  postLogoutRedirectUris?: readonly string[];
};

/** The audience of machine tokens unless the caller of startIssuer names another. */
export const apiResource = 'urn:skolmjolk:api';

/** What a machine may be allowed to do. */
export const apiScopes = 'counts:write counts:read';

const hour = 3600;
const bodyLimit = 10_000;
// Under no-referrer a browser sends a form with `Origin: null`, and the check of the origin would refuse it.
const referrerPolicy = 'same-origin';
const systemNow = () => new Date();

/**
 * An OpenID Connect issuer on http://localhost with a page of big buttons in place of passwords.
 * Keys live in `keysFile` so that tokens outlive a restart; sessions live in memory. All times in its tokens are
 * those of `now`. A machine that names no `resource` gets a token for `resource`.
 * @throws Error that names the port and `--port` when the port is taken
 */
export async function startIssuer({
  port,
  people,
  clients,
  keysFile,
  resource = apiResource,
  now = systemNow,
}: {
  port: number;
  people: readonly Person[];
  clients: readonly IssuerClient[];
  keysFile: string;
  resource?: string;
  now?: () => Date;
}): Promise<{ issuer: string; port: number; close(): Promise<void> }> {
  const { jwks, cookieKeys } = issuerKeys(keysFile);
  const { Provider, errors, interactionPolicy, giveBack } = await loadProviderOn(now);

  let handle = (_request: IncomingMessage, response: ServerResponse): unknown =>
    response.writeHead(503).end();
  const server = createServer((request, response) => handle(request, response));
  const taken = await listen(server, { port, what: 'the login' }).catch((error) => {
    giveBack();
    throw error;
  });
  const issuer = `http://localhost:${taken}`;

  // The login of a first-party client asks for no consent.
  const policy = interactionPolicy.base();
  policy.remove('consent');

  const returnOrigins = (uris: readonly string[] = []) => uris.map((uri) => new URL(uri).origin);

  const provider = new Provider(issuer, {
    adapter: memoryStores(now),
    jwks,
    clients: clients.map(toMetadata),
    clientDefaults: { require_auth_time: true },
    // Cookies know no ports: the names must not meet those of the system that is logged in to.
    cookies: {
      keys: cookieKeys,
      names: { session: 'local_login', interaction: 'local_login_step', resume: 'local_login_resume' },
    },
    scopes: ['openid', 'profile', ...apiScopes.split(' ')],
    claims: { openid: ['sub'], profile: ['name', ...languages.map((language) => `name#${language}`)] },
    // There is no second call for the name: it is in the ID token.
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientAuthMethods: ['client_secret_basic'],
    subjectTypes: ['public'],
    acceptQueryParamAccessTokens: false,
    clientBasedCORS: () => false,
    interactions: { policy, url: (_ctx, interaction) => `/login/${interaction.uid}` },
    ttl: {
      AccessToken: hour,
      AuthorizationCode: 60,
      ClientCredentials: hour,
      Grant: 12 * hour,
      IdToken: hour,
      Interaction: hour,
      Session: 12 * hour,
    },
    features: {
      devInteractions: { enabled: false },
      clientCredentials: { enabled: true },
      resourceIndicators: {
        enabled: true,
        defaultResource: (ctx) => (ctx.oidc.params?.grant_type === 'client_credentials' ? resource : []),
        getResourceServerInfo(_ctx, asked) {
          if (asked !== resource) throw new errors.InvalidTarget();
          return {
            scope: apiScopes,
            audience: resource,
            accessTokenFormat: 'jwt',
            jwt: { sign: { alg: 'RS256' } },
          };
        },
      },
      rpInitiatedLogout: {
        enabled: true,
        logoutSource: (ctx, form) =>
          show(
            ctx,
            logoutPage(languageOf(ctx), form, returnOrigins(ctx.oidc.client?.postLogoutRedirectUris)),
          ),
        postLogoutSuccessSource: (ctx) => show(ctx, loggedOutPage(languageOf(ctx))),
      },
    },
    renderError: (ctx, { error, error_description }) =>
      show(ctx, brokenPage(languageOf(ctx), error, error_description ?? '')),
    findAccount(_ctx, subject) {
      const person = people.find((someone) => someone.subject === subject);
      return person && { accountId: subject, claims: () => claimsOf(person) };
    },
    async loadExistingGrant(ctx) {
      const { client, session } = ctx.oidc;
      if (client === undefined || session?.accountId === undefined) return undefined;
      const before = session.grantIdFor(client.clientId);
      const found = before && (await ctx.oidc.provider.Grant.find(before));
      if (found && found.accountId === session.accountId) return found;
      const grant = new ctx.oidc.provider.Grant({ clientId: client.clientId, accountId: session.accountId });
      grant.addOIDCScope('openid profile');
      await grant.save();
      return grant;
    },
  });
  provider.on('server_error', (_ctx, error) => console.error('The local login failed:', error));

  const login = async (request: IncomingMessage, response: ServerResponse, url: URL) => {
    const step = await provider.interactionDetails(request, response);
    const { params } = step;
    const asked = url.searchParams.get('lang') ?? undefined;
    const language = chooseLanguage(asked, params.ui_locales, request.headers['accept-language']);
    if (request.method !== 'POST') {
      const client = clients.find(({ id }) => id === params.client_id);
      const origins = returnOrigins(client?.redirectUris);
      return send(
        response,
        200,
        loginPage(people, { language, address: url.pathname, returnOrigins: origins }),
      );
    }
    const form = await readForm(request);
    const subject = form.get('subject');
    const known = people.some((person) => person.subject === subject);
    const foreign = request.headers.origin !== undefined && request.headers.origin !== issuer;
    if (foreign || (!known && !form.has('cancel'))) {
      return send(response, 400, brokenPage(language, 'invalid_request', 'nobody of the cast was chosen'));
    }
    // Somebody else takes over this browser: without this, the provider would ask for a script to log out the
    // one before.
    if (known && step.session?.uid !== undefined && step.session.accountId !== subject) {
      await (await provider.Session.findByUid(step.session.uid))?.destroy();
      delete step.session.uid;
      await step.save(step.exp - Math.floor(now().getTime() / 1000));
    }
    // A transient session: the cookie carries no date, which a moved clock would make one of the past.
    const result = known
      ? { login: { accountId: subject ?? '', remember: false } }
      : { error: 'access_denied', error_description: 'the login was cancelled' };
    return provider.interactionFinished(request, response, result, { mergeWithLastSubmission: false });
  };

  const rest = provider.callback();
  handle = async (request, response) => {
    const url = new URL(request.url ?? '/', issuer);
    if (!url.pathname.startsWith('/login/')) return rest(request, response);
    try {
      await login(request, response, url);
    } catch (error) {
      const { status = 500, error: name = 'server_error', message } = error as Record<string, never>;
      if (status >= 500) console.error('The local login failed:', error);
      const language = chooseLanguage(undefined, undefined, request.headers['accept-language']);
      send(response, status, brokenPage(language, name, message ?? ''));
    }
  };

  return {
    issuer,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        server.close(() => {
          giveBack();
          resolve();
        });
        server.closeAllConnections();
      }),
  };
}

function toMetadata({ id, secret, kind, redirectUris = [], postLogoutRedirectUris = [] }: IssuerClient) {
  const common = {
    client_id: id,
    client_secret: secret,
    token_endpoint_auth_method: 'client_secret_basic' as const,
  };
  if (kind === 'machine') {
    return {
      ...common,
      grant_types: ['client_credentials'],
      response_types: [],
      redirect_uris: [],
      scope: apiScopes,
    };
  }
  return {
    ...common,
    grant_types: ['authorization_code'],
    response_types: ['code' as const],
    redirect_uris: [...redirectUris],
    post_logout_redirect_uris: [...postLogoutRedirectUris],
    scope: 'openid profile',
  };
}

// OpenID's way to say a name in several languages is a claim each, with the language behind a #.
function claimsOf({ subject, name }: Person) {
  const tagged = languages.map((language) => [`name#${language}`, name[language]]);
  return { sub: subject, name: name.sv, ...Object.fromEntries(tagged) };
}

function languageOf(ctx: KoaContextWithOIDC): Language {
  return chooseLanguage(undefined, ctx.oidc?.params?.ui_locales, ctx.get('accept-language'));
}

function show(ctx: KoaContextWithOIDC, { html, policy }: Page): void {
  ctx.type = 'html';
  ctx.set('content-security-policy', policy);
  ctx.set('cache-control', 'no-store');
  ctx.set('referrer-policy', referrerPolicy);
  ctx.body = html;
}

function send(response: ServerResponse, status: number, { html, policy }: Page): void {
  response.writeHead(status, {
    'content-type': 'text/html; charset=utf-8',
    'content-security-policy': policy,
    'cache-control': 'no-store',
    'referrer-policy': referrerPolicy,
    'x-content-type-options': 'nosniff',
  });
  response.end(html);
}

async function readForm(request: IncomingMessage): Promise<URLSearchParams> {
  let text = '';
  for await (const chunk of request) {
    text += chunk;
    if (text.length > bodyLimit) throw Object.assign(new Error('the form is too large'), { status: 413 });
  }
  return new URLSearchParams(text);
}
