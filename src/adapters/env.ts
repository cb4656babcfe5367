/**
 * The environment of the functions: the only place that reads it. lib/ fills a {@link FunctionEnvironment}, so a
 * variable that is forgotten or renamed does not compile there.
 */
import * as z from 'zod';
import { scheduledCalls } from '../domain/failedCalls.ts';

const filled = z.string().min(1);

/** Whether the host is this very machine: the only one that may be spoken to without TLS. */
export const isLoopback = (url: URL): boolean => ['localhost', '127.0.0.1', '[::1]'].includes(url.hostname);

const safeUrl = z.url().refine((text) => {
  if (!URL.canParse(text)) return false;
  const url = new URL(text);
  return url.protocol === 'https:' || (url.protocol === 'http:' && isLoopback(url));
}, 'https, or http on this machine');

export const logLevels = ['debug', 'info', 'warn', 'error', 'silent'] as const;
export type LogLevel = (typeof logLevels)[number];

/** What lib/ must set, or may. */
const given = {
  TABLE: filled,
  RECORDS_BUCKET: filled,
  OIDC_ISSUER: safeUrl,
  OIDC_CLIENT_ID: filled,
  /** Whether the issuer is a pool of Cognito's, which leaves the standard in two places (src/adapters/oidc). */
  OIDC_KIND: z.enum(['oidc', 'cognito']).default('oidc'),
  /** The client's secret itself, or its name in Secrets Manager; neither: a public client, which PKCE alone protects. */
  OIDC_CLIENT_SECRET: filled.optional(),
  OIDC_SECRET_NAME: filled.optional(),
  /** Where browsers find the pages, e.g. https://milk.example.fi */
  PUBLIC_URL: safeUrl,
  /** The city's name in the head of the pages, e.g. Borgå – Porvoo. */
  CITY: filled,
  /** The `aud` of access tokens for this API; never the client's id, or ID tokens would carry it too. */
  API_AUDIENCE: filled,
  /** The robot's address as a sender; of the functions that send. */
  MAIL_SENDER: z.email().optional(),
  /** Where approved applications are posted, and what they are signed with, or its name; from the configuration. */
  WEBHOOK_URL: safeUrl.optional(),
  WEBHOOK_SECRET: z.string().min(16).optional(),
  WEBHOOK_SECRET_NAME: filled.optional(),
  /** The bus for events; absent: none is sent. */
  EVENT_BUS: filled.optional(),
  /** The key that seals: the ARN of a P-256 key in KMS, or file:<path> of a PEM on one machine. */
  SIGNING_KEY: filled,
  /** The address of the queue where failed calls of the schedule end, and the functions that it calls, by name. */
  DEAD_LETTERS: z.url().optional(),
  SCHEDULED_FUNCTIONS: z
    .string()
    .transform((text, context) => {
      try {
        return JSON.parse(text) as unknown;
      } catch {
        context.addIssue('JSON');
        return z.NEVER;
      }
    })
    .pipe(z.record(z.enum(scheduledCalls), filled))
    .optional(),
  /** The function that makes inspection folders, by name; of those that are asked for one. */
  FOLDER_FUNCTION: filled.optional(),
  LOG_LEVEL: z.enum(logLevels).default('info'),
};

/** What Lambda sets by itself, or the local system for its stand-ins; the SDK reads the end points on its own. */
const found = {
  AWS_REGION: filled,
  /** What the extension that reads secrets knows its own function by, and where it listens. */
  AWS_SESSION_TOKEN: filled.optional(),
  PARAMETERS_SECRETS_EXTENSION_HTTP_PORT: filled.default('2773'),
  AWS_ENDPOINT_URL_S3: z.url().optional(),
  /** The local catcher instead of SES. */
  SMTP_URL: z.url().optional(),
};

const schema = z
  .object({ ...given, ...found })
  .refine((env) => env.API_AUDIENCE !== env.OIDC_CLIENT_ID, 'API_AUDIENCE must differ from OIDC_CLIENT_ID');

export type Environment = z.infer<typeof schema>;
const givenShape = z.object(given);
/** The variables of a function, as lib/ writes them. */
export type FunctionEnvironment = z.input<typeof givenShape>;

/** Reads an environment. @throws z.ZodError that names every variable that is missing or wrong, without its value */
export const readEnvironment = (variables: Readonly<Record<string, string | undefined>>): Environment =>
  schema.parse(variables);

let known: Environment | undefined;

/** The environment of this process, read on first use: importing a function touches nothing. */
export function environment(): Environment {
  known ??= readEnvironment(process.env);
  return known;
}
