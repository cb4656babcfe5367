/**
 * A city's configuration: all that IT decides before `cdk deploy`, in one short file. It is checked before anything is
 * built, and every mistake is named at once, in words for those who run a city's systems.
 */
import { existsSync, readFileSync } from 'node:fs';
import * as z from 'zod';

/** The days that CloudWatch knows; any other number is refused by AWS in the middle of a deployment. */
const retentionDays = [
  30, 60, 90, 120, 150, 180, 365, 400, 545, 731, 1096, 1827, 2192, 2557, 2922, 3288, 3653,
] as const;

/**
 * In the European Union, where the data stays, and with every kind of resource of the stack: Stockholm, Milan and
 * Spain have no budgets for CloudFormation and refuse the whole template (test/lib/schema.test.ts).
 */
export const regions = ['eu-central-1', 'eu-west-1', 'eu-west-3'] as const;

const text = (words: string) => z.string({ error: words }).trim().min(1, words);
const email = z.email({ error: 'an e-mail address, such as "milk@example.fi"' });
const wholeNumber = (words: string, least: number, most: number) =>
  z.int({ error: words }).min(least, words).max(most, words);
const oneOf = <const T extends readonly [string, ...string[]]>(values: T) =>
  z.enum(values, { error: values.map((each) => `"${each}"`).join(' or ') });

const hostName = (words: string) =>
  z
    .string({ error: words })
    .regex(/^(?=.{4,253}$)([a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?\.)+[a-z]{2,63}$/, words);

const zoneId = 'the id of the hosted zone in Route 53, such as "Z0123456789ABCDEFGHIJ"';
const domain = z
  .strictObject(
    {
      name: hostName('the name of the pages without https://, such as "milk.example.fi"'),
      hostedZoneId: z.string({ error: zoneId }).regex(/^Z[A-Z0-9]{6,31}$/, zoneId),
      hostedZone: hostName('the name of the hosted zone in Route 53, such as "example.fi"'),
    },
    // Only for the object itself: undefined leaves each setting that is not known to its own words.
    {
      error: ({ code }) =>
        code === 'invalid_type' ? 'null, or name, hostedZoneId and hostedZone' : undefined,
    },
  )
  .refine(({ name, hostedZone }) => name === hostedZone || name.endsWith(`.${hostedZone}`), {
    path: ['name'],
    error: 'the name must lie in the hosted zone: it ends with what hostedZone says',
  });

/** Users in a Cognito pool that the stack makes. */
const cognito = z.strictObject({
  kind: z.literal('cognito'),
  mfa: oneOf(['required', 'optional']),
});

const httpsUrl = (words: string) =>
  z.string({ error: words }).refine((value) => URL.canParse(value) && new URL(value).protocol === 'https:', {
    error: words,
  });

/** Users of the city's own issuer. */
const oidc = z
  .strictObject({
    kind: z.literal('oidc'),
    issuer: httpsUrl(
      'the https:// address of the issuer, as its /.well-known/openid-configuration names it',
    ).refine((value) => !/[?#]/.test(value), { error: 'an issuer has no ? and no # in its address' }),
    clientId: text("the id that the issuer gave this application (Entra ID: the application's id)"),
    /** Secrets Manager, because CloudFormation cannot hand an SSM SecureString to a function. */
    secretName: text(
      'the name of the secret in Secrets Manager that holds the client secret, or null for a client without',
    )
      .regex(
        /^[\w/+=.@-]+$/,
        'the name of the secret in Secrets Manager, not the secret: letters, digits and / _ + = . @ -',
      )
      .nullable(),
    audience: text('the `aud` of access tokens for this API (Entra ID: its Application ID URI)'),
  })
  .refine(({ audience, clientId }) => audience !== clientId, {
    path: ['audience'],
    error: 'audience must differ from clientId: ID tokens carry clientId, and must not open the API',
  });

const shape = z.strictObject({
  city: text('the name of the city, as it stands in the mails to its people'),
  stage: z
    .string({ error: 'a short word such as "prod" or "test"' })
    .regex(/^[a-z][a-z0-9]{1,11}$/, 'a short word of small letters and digits, such as "prod" or "test"'),
  account: z
    .string({ error: 'the number of the AWS account, in quotes: "123456789012"' })
    .regex(/^\d{12}$/, 'the number of the AWS account: twelve digits, in quotes'),
  region: oneOf(regions),
  languages: z
    .array(oneOf(['sv', 'fi', 'en']), { error: 'a list of "sv", "fi" and "en"' })
    .min(1, 'at least one language')
    .refine((each) => new Set(each).size === each.length, { error: 'each language once' }),
  domain: domain.nullable(),
  login: z.discriminatedUnion('kind', [cognito, oidc], {
    error: 'kind must be "cognito" (users are kept here) or "oidc" (your own issuer, such as Entra ID)',
  }),
  mailSender: email,
  alarmEmail: email,
  /** Where approved applications are posted, when the official chooses that way. */
  webhook: z
    .strictObject({
      url: httpsUrl('the https:// address that approved applications are posted to'),
      secretName: text('the name of the secret in Secrets Manager that requests are signed with'),
    })
    .nullable()
    .default(null),
  /** The EventBridge bus of this account that approved applications are announced on. */
  eventBus: z
    .string({ error: 'the name of an event bus in this account, such as "default"' })
    .regex(/^[\w./-]{1,256}$/, 'the name of an event bus in this account, such as "default"')
    .nullable()
    .default(null),
  budget: z.strictObject(
    {
      amount: wholeNumber('the budget of a month in whole units, at least 1', 1, 100_000),
      currency: oneOf(['USD', 'EUR']),
    },
    { error: 'an amount and a currency, such as { "amount": 50, "currency": "USD" }' },
  ),
  logRetentionDays: z.literal(retentionDays, {
    error: `how many days logs are kept; CloudWatch knows ${retentionDays.join(', ')}`,
  }),
  records: z
    .strictObject({
      lock: oneOf(['governance', 'compliance']),
      years: wholeNumber('whole years, from 1 to 20', 1, 20),
    })
    // Vouchers are kept to the end of the completion year and six years on (docs: retention), so seven cover them.
    .default({ lock: 'governance', years: 7 }),
});

/** A city's configuration, checked. */
export type Configuration = z.output<typeof shape>;

/** Everything that is wrong with a configuration; the message is meant for IT and has a line for each mistake. */
export class ConfigurationMistakes extends Error {
  override readonly name = 'ConfigurationMistakes';
  readonly mistakes: readonly string[];

  constructor(file: string, mistakes: readonly string[]) {
    const count = mistakes.length === 1 ? 'one mistake' : `${mistakes.length} mistakes`;
    super(`${file} has ${count}:\n${mistakes.map((each) => `  - ${each}`).join('\n')}`);
    this.mistakes = mistakes;
  }
}

/** Checks a configuration. `file` is its name in the messages. @throws ConfigurationMistakes with all of them */
export function checkConfiguration(value: unknown, file = 'city.json'): Configuration {
  const result = shape.safeParse(value);
  if (result.success) return result.data;
  throw new ConfigurationMistakes(file, result.error.issues.flatMap(wordsOf));
}

/** Reads and checks a configuration from a file. @throws ConfigurationMistakes */
export function readConfiguration(file: string): Configuration {
  if (!existsSync(file))
    throw new ConfigurationMistakes(file, [
      'the file is not there: copy city.example.json to city.json and fill it in, or name one with -c city=path',
    ]);
  let value: unknown;
  try {
    value = JSON.parse(readFileSync(file, 'utf8'));
  } catch (error) {
    const why = error instanceof Error ? error.message : String(error);
    throw new ConfigurationMistakes(file, [
      `the file is not JSON (a comma too many, or a quote too few?): ${why}`,
    ]);
  }
  return checkConfiguration(value, file);
}

function wordsOf(issue: z.core.$ZodIssue): string[] {
  const place = issue.path.join('.');
  if (issue.code === 'unrecognized_keys')
    return issue.keys.map((key) => `${place ? `${place}.` : ''}${key}: there is no such setting`);
  return [`${place || 'the file'}: ${issue.message}`];
}
