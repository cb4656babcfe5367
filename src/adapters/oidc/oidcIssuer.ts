/**
 * The OpenID Connect issuer: code flow with PKCE, state and nonce for people, signed access tokens for machines.
 * Nothing is asked of the issuer before it is needed; what it says of itself is kept until the process ends.
 */
import {
  createRemoteJWKSet,
  type JWTPayload,
  type JWTVerifyGetKey,
  errors as joseErrors,
  jwtVerify,
} from 'jose';
import * as client from 'openid-client';
import { Refused } from '../../domain/refusals.ts';
import type { Clock, Issuer } from '../../usecases/ports.ts';
import { isLoopback } from '../env.ts';
import { systemClock } from '../system.ts';

export type OidcSettings = {
  readonly issuer: string;
  /** `cognito` has its own way out and access tokens without `aud`; see {@link forCognito}. */
  readonly kind?: 'oidc' | 'cognito';
  readonly clientId: string;
  /** Asked for at each login, so that a new one holds without a restart. Absent: a public client. */
  readonly clientSecret?: (() => Promise<string>) | undefined;
  /** Where browsers find the pages; {@link callbackPath} and {@link afterLogoutPath} must be registered under it. */
  readonly publicUrl: string;
  /** The `aud` of access tokens for this API. */
  readonly audience: string;
};

export const callbackPath = '/login/callback';
export const afterLogoutPath = '/';

/** A login older than this is asked for again, even where the issuer still knows the browser; in seconds. */
const oldestLogin = 12 * 3600;
/** How far the issuer's clock may be from ours; in seconds. */
const tolerance = 10;
const timeoutSeconds = 5;
const longestToken = 16_384;
/** What issuers sign with; never `none`, and never a shared secret. */
const algorithms = [
  'RS256',
  'RS384',
  'RS512',
  'PS256',
  'PS384',
  'PS512',
  'ES256',
  'ES384',
  'ES512',
  'EdDSA',
  'Ed25519',
];

export function oidcIssuer(settings: OidcSettings, clock: Clock = systemClock): Issuer {
  const { clientId, clientSecret, publicUrl, audience, kind = 'oidc' } = settings;
  const server = new URL(settings.issuer);
  const redirectUri = new URL(callbackPath, publicUrl).href;

  const known = keptUnlessFailed(async () => {
    // Plain HTTP is for an issuer on this very machine; elsewhere openid-client refuses it.
    const execute = isLoopback(server) ? [client.allowInsecureRequests] : [];
    const config = await client.discovery(server, clientId, undefined, client.None(), {
      execute,
      timeout: timeoutSeconds,
    });
    const metadata = config.serverMetadata();
    if (!metadata.jwks_uri) throw new Error(`the issuer ${metadata.issuer} names no keys (jwks_uri)`);
    const keys = createRemoteJWKSet(new URL(metadata.jwks_uri), { timeoutDuration: timeoutSeconds * 1000 });
    return { config, metadata, keys };
  });

  const signed = async (
    token: string,
    keys: JWTVerifyGetKey,
    expected: { issuer: string; audience?: string },
  ) => {
    const currentDate = new Date(clock.now());
    return jwtVerify(token, keys, {
      ...expected,
      algorithms,
      currentDate,
      clockTolerance: tolerance,
      requiredClaims: ['sub', 'iat', 'exp'],
    });
  };

  return {
    start: async ({ language, fresh }) => {
      const { config } = await known();
      const verifier = client.randomPKCECodeVerifier();
      const state = client.randomState();
      const nonce = client.randomNonce();
      const url = client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'openid',
        response_type: 'code',
        code_challenge: await client.calculatePKCECodeChallenge(verifier),
        code_challenge_method: 'S256',
        state,
        nonce,
        ui_locales: language,
        // max_age also obliges the issuer to say when the login was (auth_time). With prompt=login and 0 the person
        // proves again who he is; whether he did is seen from auth_time, not believed from having asked.
        ...(fresh ? { prompt: 'login', max_age: '0' } : { max_age: String(oldestLogin) }),
      });
      return { url: url.href, state, verifier, nonce };
    },

    finish: async (callbackUrl, expected) => {
      const { metadata, keys } = await known();
      // A configuration of its own, because a clock that was moved (the local system's) is a setting of it.
      const config = new client.Configuration(
        metadata,
        clientId,
        {
          [client.clockSkew]: Math.round((Date.parse(clock.now()) - Date.now()) / 1000),
          [client.clockTolerance]: tolerance,
        },
        clientSecret ? client.ClientSecretBasic(await clientSecret()) : client.None(),
      );
      config.timeout = timeoutSeconds;
      if (isLoopback(server)) client.allowInsecureRequests(config);
      // Behind a gateway our own address may look different; only the query is the browser's.
      const returned = new URL(redirectUri);
      returned.search = new URL(callbackUrl, publicUrl).search;
      try {
        const tokens = await client.authorizationCodeGrant(config, returned, {
          expectedState: expected.state,
          expectedNonce: expected.nonce,
          pkceCodeVerifier: expected.verifier,
          idTokenExpected: true,
        });
        const idToken = tokens.id_token ?? '';
        // The token came over our own connection; its signature is checked all the same, as the session keeps it.
        const { payload } = await signed(idToken, keys, { issuer: metadata.issuer, audience: clientId });
        const loginAt = payload.auth_time;
        if (typeof loginAt !== 'number') {
          throw new Error('the issuer does not say when the login was (auth_time)');
        }
        // A login in times to come would count as fresh for ever.
        if (loginAt * 1000 > Date.parse(clock.now()) + tolerance * 1000) {
          throw new Refused('login-failed', { reason: 'auth_time' });
        }
        return {
          issuer: metadata.issuer,
          subject: payload.sub ?? '',
          loginAt: new Date(loginAt * 1000).toISOString(),
          idToken,
        };
      } catch (error) {
        throw isBadLogin(error) ? new Refused('login-failed', { reason: error.code }) : error;
      }
    },

    logoutUrl: async (idToken) => {
      const { config, metadata } = await known();
      const home = new URL(afterLogoutPath, publicUrl).href;
      if (!metadata.end_session_endpoint) return home;
      if (kind === 'cognito') {
        // Cognito's own: without these two it shows an error, and what the standard says it does not know
        // (docs.aws.amazon.com/cognito/latest/developerguide/logout-endpoint.html).
        const url = new URL(metadata.end_session_endpoint);
        url.search = new URLSearchParams({ client_id: clientId, logout_uri: home }).toString();
        return url.href;
      }
      return client.buildEndSessionUrl(config, { id_token_hint: idToken, post_logout_redirect_uri: home })
        .href;
    },

    verify: async (accessToken) => {
      if (accessToken.length > longestToken) return null;
      const { metadata, keys } = await known();
      try {
        const { issuer } = metadata;
        if (kind === 'cognito') {
          const { payload } = await signed(accessToken, keys, { issuer });
          const scopes = forCognito(payload, audience);
          return scopes && { issuer, subject: payload.sub ?? '', scopes };
        }
        const { payload, protectedHeader } = await signed(accessToken, keys, { issuer, audience });
        if (!isForAnApi(protectedHeader.typ, payload)) return null;
        return { issuer, subject: payload.sub ?? '', scopes: scopesOf(payload) };
      } catch (error) {
        if (isBadToken(error)) return null;
        throw error;
      }
    },
  };
}

/** Keeps what came out well, for all who ask; after a failure the next one tries again. */
function keptUnlessFailed<T>(make: () => Promise<T>): () => Promise<T> {
  let kept: Promise<T> | undefined;
  return () => {
    kept ??= make().catch((error) => {
      kept = undefined;
      throw error;
    });
    return kept;
  };
}

/**
 * RFC 9068 marks access tokens by `typ`; issuers before it give them a scope, which no ID token has. Without this an
 * ID token would open the API wherever the audience is set to the client's id. A nonce is an ID token's alone.
 */
function isForAnApi(typ: string | undefined, payload: JWTPayload): boolean {
  const type = typ?.toLowerCase().replace(/^application\//, '');
  return type === 'at+jwt' || (payload.nonce === undefined && scopeClaim(payload) !== undefined);
}

/**
 * What an access token of a Cognito pool may do here, null for one that is not for this API. Such tokens carry no `aud`
 * (docs.aws.amazon.com/cognito/latest/developerguide/amazon-cognito-user-pools-using-the-access-token.html): that they
 * are for this API is said by their scopes, which begin with the name of its resource server, and which the pool gives
 * only to clients that may have them. A person's token has none of these, whatever page it was made for; that it is a
 * machine's own is seen from the subject, which is then the client.
 */
function forCognito(payload: JWTPayload, audience: string): string[] | null {
  if (payload.token_use !== 'access' || payload.client_id !== payload.sub) return null;
  const prefix = `${audience}/`;
  const own = scopesOf(payload).filter((scope) => scope.startsWith(prefix));
  return own.length > 0 ? own.map((scope) => scope.slice(prefix.length)) : null;
}

const scopeClaim = (payload: JWTPayload): unknown => payload.scope ?? payload.scp;

function scopesOf(payload: JWTPayload): string[] {
  const claim = scopeClaim(payload);
  if (typeof claim === 'string') return claim.split(' ').filter((scope) => scope !== '');
  return Array.isArray(claim) ? claim.filter((scope) => typeof scope === 'string') : [];
}

/** Whether the token is to blame, and not a list of keys that could not be had. */
function isBadToken(error: unknown): error is joseErrors.JOSEError {
  if (!(error instanceof joseErrors.JOSEError)) return false;
  return !['ERR_JWKS_TIMEOUT', 'ERR_JWKS_INVALID', 'ERR_JOSE_GENERIC'].includes(error.code);
}

/** Whether this one login failed: cancelled, replayed, forged or too late. Anything else is ours or the issuer's. */
function isBadLogin(error: unknown): error is Error & { code: string } {
  if (error instanceof client.AuthorizationResponseError) return true;
  if (error instanceof client.ResponseBodyError) return error.error === 'invalid_grant';
  if (error instanceof client.ClientError) return badAnswers.includes(error.code ?? '');
  return isBadToken(error);
}

const badAnswers = [
  'OAUTH_INVALID_RESPONSE',
  'OAUTH_JWT_CLAIM_COMPARISON_FAILED',
  'OAUTH_JWT_TIMESTAMP_CHECK_FAILED',
  'OAUTH_JSON_ATTRIBUTE_COMPARISON_FAILED',
];
