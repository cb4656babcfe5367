// Only what is used here of a package that ships no types of its own.

declare module 'oidc-provider' {
  import type { IncomingMessage, ServerResponse } from 'node:http';

  type Grant = { accountId?: string; addOIDCScope(scope: string): void; save(): Promise<string> };
  type GrantClass = {
    new (of: { clientId: string; accountId: string }): Grant;
    find(id: string): Promise<Grant | undefined>;
  };
  type Client = { clientId: string; postLogoutRedirectUris?: string[] };

  export type KoaContextWithOIDC = {
    type: string;
    body: unknown;
    get(header: string): string;
    set(header: string, value: string): void;
    oidc: {
      params?: Record<string, unknown>;
      client?: Client;
      session?: { accountId?: string; grantIdFor(clientId: string): string | undefined };
      provider: Provider;
    };
  };
  type Ctx = KoaContextWithOIDC;

  export type Configuration = {
    adapter: (kind: string) => object;
    jwks: { keys: object[] };
    clients: object[];
    clientDefaults?: object;
    cookies: { keys: string[]; names: Record<string, string> };
    scopes: string[];
    claims: Record<string, string[]>;
    conformIdTokenClaims: boolean;
    responseTypes: 'code'[];
    pkce: { required: () => boolean };
    clientAuthMethods: string[];
    subjectTypes: string[];
    acceptQueryParamAccessTokens: boolean;
    clientBasedCORS: () => boolean;
    interactions: { policy: object; url: (ctx: Ctx, interaction: { uid: string }) => string };
    ttl: Record<string, number>;
    features: {
      devInteractions: { enabled: boolean };
      clientCredentials: { enabled: boolean };
      resourceIndicators: {
        enabled: boolean;
        defaultResource: (ctx: Ctx) => string | string[];
        getResourceServerInfo: (ctx: Ctx, resource: string) => object;
      };
      rpInitiatedLogout: {
        enabled: boolean;
        logoutSource: (ctx: Ctx, form: string) => void;
        postLogoutSuccessSource: (ctx: Ctx) => void;
      };
    };
    renderError: (ctx: Ctx, out: { error: string; error_description?: string }) => void;
    findAccount: (ctx: Ctx, subject: string) => object | undefined;
    loadExistingGrant: (ctx: Ctx) => Promise<Grant | undefined>;
  };

  type Interaction = {
    params: Record<string, unknown>;
    exp: number;
    session?: { uid?: string; accountId?: string };
    save(seconds: number): Promise<string>;
  };

  export class Provider {
    constructor(issuer: string, configuration: Configuration);
    Grant: GrantClass;
    callback(): (request: IncomingMessage, response: ServerResponse) => Promise<void>;
    on(event: 'server_error', listener: (ctx: Ctx, error: Error) => void): void;
    Session: { findByUid(uid: string): Promise<{ destroy(): Promise<void> } | undefined> };
    interactionDetails(request: IncomingMessage, response: ServerResponse): Promise<Interaction>;
    interactionFinished(
      request: IncomingMessage,
      response: ServerResponse,
      result: object,
      options: { mergeWithLastSubmission: boolean },
    ): Promise<void>;
  }
  export const errors: { InvalidTarget: new () => Error };
  export const interactionPolicy: { base(): { remove(name: string): void } };
}
