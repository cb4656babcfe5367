import { Aws, Duration, RemovalPolicy } from 'aws-cdk-lib';
import {
  AccountRecovery,
  CfnManagedLoginBranding,
  FeaturePlan,
  ManagedLoginVersion,
  Mfa,
  OAuthScope,
  ResourceServerScope,
  StandardThreatProtectionMode,
  UserPool,
  type UserPoolClient,
  UserPoolClientIdentityProvider,
  UserPoolEmail,
} from 'aws-cdk-lib/aws-cognito';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/** What the functions must know of the login, as lib/api.ts writes it into their environment. */
export type LoginSettings = {
  readonly issuer: string;
  readonly kind: 'cognito' | 'oidc';
  readonly clientId: string;
  /** The secret's name in Secrets Manager; absent: a public client, protected by PKCE. */
  readonly secretName?: string;
  readonly audience: string;
};

/**
 * Where people log in: a pool of users that the stack makes, or the city's own issuer. Either way the pool or issuer
 * only says who somebody is; what he may do is in the register of users.
 */
export class Login extends Construct {
  readonly settings: LoginSettings;

  constructor(
    scope: Construct,
    id: string,
    { configuration, publicUrl }: { readonly configuration: Configuration; readonly publicUrl: string },
  ) {
    super(scope, id);
    const { login } = configuration;
    if (login.kind === 'oidc') {
      const { issuer, clientId, secretName, audience } = login;
      const secret = secretName !== null && { secretName };
      this.settings = { issuer, kind: login.kind, clientId, audience, ...secret };
      return;
    }
    const pool = this.pool(configuration, login.mfa);
    const client = this.client(pool, publicUrl);
    const audience = `${publicUrl}/api`;
    // What kitchen systems may be given: a client of its own each, with these and nothing else (docs/deploy.md).
    pool.addResourceServer('Api', {
      identifier: audience,
      userPoolResourceServerName: 'Skolmjölk',
      scopes: [
        { scopeName: 'counts:read', scopeDescription: 'Read the counts of its sites' },
        { scopeName: 'counts:write', scopeDescription: 'Send the counts of its sites' },
      ].map((scope) => new ResourceServerScope(scope)),
    });
    this.settings = {
      ...{ issuer: pool.userPoolProviderUrl, kind: login.kind },
      ...{ clientId: client.userPoolClientId, audience },
    };
  }

  private pool(
    { city, languages, mailSender, stage }: Configuration,
    mfa: 'required' | 'optional',
  ): UserPool {
    const invitation = invitations(city).filter(({ language }) => languages.includes(language));
    const pool = new UserPool(this, 'Pool', {
      selfSignUpEnabled: false,
      signInAliases: { email: true },
      signInCaseSensitive: false,
      autoVerify: { email: true },
      mfa: mfa === 'required' ? Mfa.REQUIRED : Mfa.OPTIONAL,
      // An app, never a text message: numbers can be taken over, and messages cost.
      mfaSecondFactor: { otp: true, sms: false },
      passwordPolicy: {
        minLength: 12,
        requireLowercase: true,
        requireUppercase: true,
        requireDigits: true,
        requireSymbols: true,
        tempPasswordValidity: Duration.days(7),
      },
      accountRecovery: AccountRecovery.EMAIL_ONLY,
      featurePlan: FeaturePlan.PLUS,
      standardThreatProtectionMode: StandardThreatProtectionMode.FULL_FUNCTION,
      email: UserPoolEmail.withCognito(mailSender),
      userInvitation: {
        emailSubject: invitation.map(({ subject }) => subject).join(' · '),
        emailBody: invitation.map(({ body }) => `<p>${body}</p>`).join('\n'),
      },
      deletionProtection: true,
      removalPolicy: RemovalPolicy.RETAIN,
    });
    pool.addDomain('Domain', {
      // The account's number makes it the only one of its kind, as AWS demands.
      cognitoDomain: { domainPrefix: `skolmjolk-${stage}-${Aws.ACCOUNT_ID}` },
      managedLoginVersion: ManagedLoginVersion.NEWER_MANAGED_LOGIN,
    });
    return pool;
  }

  private client(pool: UserPool, publicUrl: string): UserPoolClient {
    const client = pool.addClient('Client', {
      // A public client: code and PKCE; so there is no secret to leak or to renew.
      generateSecret: false,
      authFlows: {},
      oAuth: {
        flows: { authorizationCodeGrant: true },
        scopes: [OAuthScope.OPENID],
        callbackUrls: [`${publicUrl}/login/callback`],
        logoutUrls: [`${publicUrl}/`],
      },
      supportedIdentityProviders: [UserPoolClientIdentityProvider.COGNITO],
      preventUserExistenceErrors: true,
      enableTokenRevocation: true,
      // Our own session decides how long one stays logged in; these are only read at the login.
      idTokenValidity: Duration.minutes(60),
      accessTokenValidity: Duration.minutes(60),
      refreshTokenValidity: Duration.hours(1),
    });
    // Without a style, be it AWS's own, the login page answers with an error.
    new CfnManagedLoginBranding(this, 'Style', {
      userPoolId: pool.userPoolId,
      clientId: client.userPoolClientId,
      useCognitoProvidedValues: true,
    });
    return client;
  }
}

/** The mail to a new user. {username} and {####} are filled in by Cognito. */
const invitations = (city: string) =>
  [
    {
      language: 'sv',
      subject: `Skolmjölk, ${city}: din inloggning`,
      body: `Du har fått en inloggning till ${city}s skolmjölk. Användarnamn: {username}, tillfälligt lösenord: {####}. Det gäller i sju dagar.`,
    },
    {
      language: 'fi',
      subject: `Koulumaito, ${city}: kirjautumisesi`,
      body: `Olet saanut tunnuksen koulumaitojärjestelmään (${city}). Käyttäjätunnus: {username}, väliaikainen salasana: {####}. Se on voimassa seitsemän päivää.`,
    },
    {
      language: 'en',
      subject: `School milk, ${city}: your login`,
      body: `You have been given a login to the school milk of ${city}. User name: {username}, temporary password: {####}. It is valid for seven days.`,
    },
  ] as const;
