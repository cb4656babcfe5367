import { scheduledNames } from '../../src/adapters/schedule.ts';
import { type Finding, ill, look, must, well } from './findings.ts';

/** Of a city's configuration what the doctor goes by; lib/configuration.ts has checked it. */
export type Examined = {
  readonly account: string;
  readonly region: string;
  readonly stage: string;
  readonly mailSender: string;
  readonly alarmEmail: string;
  readonly domain: { readonly hostedZone: string; readonly hostedZoneId: string } | null;
  readonly login:
    | { readonly kind: 'cognito' }
    | { readonly kind: 'oidc'; readonly issuer: string; readonly secretName: string | null };
  readonly webhook: { readonly secretName: string } | null;
  readonly eventBus: string | null;
  readonly records: { readonly lock: string; readonly years: number };
};

/** What the doctor sees the world through. */
export type Surgery = {
  readonly now: () => number;
  /** The AWS CLI's answer as JSON. @throws Error with the CLI's words */
  readonly aws: (...words: string[]) => Promise<unknown>;
  readonly fetch: (url: string) => Promise<Response>;
};

type Stack = {
  readonly StackStatus: string;
  readonly EnableTerminationProtection?: boolean;
  readonly Outputs?: readonly { readonly OutputKey: string; readonly OutputValue: string }[];
};
type Answer = Readonly<Record<string, unknown>>;

/** A clock that is more than this many seconds off is a fault: AWS refuses calls from five minutes on. */
const clockTolerance = 60;
/** So many functions at once are enough for a city at noon (docs/deploy.md). */
const concurrency = 100;

/** Everything that a system on AWS needs before a deployment, and what must hold after it. */
export async function* examineAws(configuration: Examined, surgery: Surgery): AsyncGenerator<Finding> {
  const { account, region, stage } = configuration;
  const aws = async (...words: string[]) => (await surgery.aws(...words, '--region', region)) as Answer;
  const who = await caught('login', () => aws('sts', 'get-caller-identity'));
  if (isFinding(who)) {
    yield {
      ...who,
      verdict: 'ill',
      remedy: 'Log in with the AWS CLI (aws sso login, or keys in the environment).',
    };
    return;
  }
  yield must('login', who.Account === account, {
    yes: `logged in to the account ${account}`,
    no: `the shell is logged in to ${who.Account}, and city.json names ${account}`,
    remedy: 'Choose the other profile (AWS_PROFILE), or correct city.json.',
  });
  if (who.Account !== account) return;

  yield* before(configuration, aws, surgery);

  const found = await caught('stack', () =>
    aws('cloudformation', 'describe-stacks', '--stack-name', `Skolmjolk-${stage}`),
  );
  if (isFinding(found)) {
    yield /does not exist/.test(found.words)
      ? look('stack', `Skolmjolk-${stage} is not deployed yet`, 'npx cdk deploy')
      : found;
    return;
  }
  const [stack] = found.Stacks as readonly Stack[];
  if (stack) yield* after(configuration, stack, aws, surgery);
}

type Aws = (...words: string[]) => Promise<Answer>;

async function* before(
  { region, mailSender, login, webhook, eventBus, domain }: Examined,
  aws: Aws,
  surgery: Surgery,
): AsyncGenerator<Finding> {
  yield await orFinding('clock', async () => {
    const date = (await surgery.fetch(`https://sts.${region}.amazonaws.com/`)).headers.get('date');
    const off = Math.round(Math.abs(surgery.now() - Date.parse(date ?? '')) / 1000);
    return must('clock', off <= clockTolerance, {
      yes: `this machine's clock is right to ${off} s`,
      no: `this machine's clock is ${off} s off`,
      remedy: 'Let it be set by NTP; AWS refuses calls of a clock that is five minutes off.',
    });
  });
  yield await orFinding('bootstrap', async () => {
    await aws('cloudformation', 'describe-stacks', '--stack-name', 'CDKToolkit');
    return well('bootstrap', 'the region is prepared for the CDK');
  });
  yield await orFinding('functions', async () => {
    const { AccountLimit } = await aws('lambda', 'get-account-settings');
    const most = (AccountLimit as { ConcurrentExecutions: number }).ConcurrentExecutions;
    return most >= concurrency
      ? well('functions', `${most} functions may run at once`)
      : look(
          'functions',
          `only ${most} functions may run at once`,
          'Ask AWS to raise "Concurrent executions" to 1,000 before the kitchens come.',
        );
  });
  yield await orFinding('mail', async () => {
    const { VerifiedForSendingStatus } = await aws(
      ...['sesv2', 'get-email-identity', '--email-identity', mailSender],
    );
    return must('mail', VerifiedForSendingStatus === true, {
      yes: `${mailSender} may send`,
      no: `${mailSender} is not confirmed, so nothing the robot writes goes out`,
      remedy: 'Open the mail that AWS sent to that address, and follow its link.',
    });
  });
  yield await orFinding('mail', async () => {
    const { ProductionAccessEnabled, SendingEnabled } = await aws('sesv2', 'get-account');
    if (SendingEnabled === false)
      return ill('mail', 'AWS has stopped all mail of this account', 'See why in the SES console.');
    return ProductionAccessEnabled === true
      ? well('mail', 'the account may write to anybody')
      : look(
          'mail',
          'the account is in the SES sandbox: mail goes to confirmed addresses only',
          'Ask for production access in the SES console; it takes a day.',
        );
  });
  const secrets = [login.kind === 'oidc' ? login.secretName : null, webhook?.secretName ?? null];
  for (const name of secrets.filter((each) => each !== null))
    yield await orFinding('secret', async () => {
      const { KmsKeyId } = await aws('secretsmanager', 'describe-secret', '--secret-id', name);
      return must('secret', KmsKeyId === undefined || /aws\/secretsmanager/.test(String(KmsKeyId)), {
        yes: `${name} is there`,
        no: `${name} is encrypted with a key that the functions may not use`,
        remedy: 'Encrypt it with aws/secretsmanager.',
      });
    });
  if (eventBus)
    yield await orFinding('event bus', async () => {
      await aws('events', 'describe-event-bus', '--name', eventBus);
      return well('event bus', `${eventBus} is there`);
    });
  if (domain)
    yield await orFinding('domain', async () => {
      const { HostedZone } = await aws('route53', 'get-hosted-zone', '--id', domain.hostedZoneId);
      const { Name } = HostedZone as { Name: string };
      return must('domain', Name === `${domain.hostedZone}.`, {
        yes: `the zone ${domain.hostedZone} is there`,
        no: `${domain.hostedZoneId} is the zone ${Name}`,
        remedy: 'Correct hostedZoneId in city.json.',
      });
    });
  if (login.kind === 'oidc') yield await issuerAnswers(login.issuer, surgery);
}

function issuerAnswers(issuer: string, surgery: Surgery): Promise<Finding> {
  return orFinding('issuer', async () => {
    const url = `${issuer.replace(/\/$/, '')}/.well-known/openid-configuration`;
    const response = await surgery.fetch(url);
    if (!response.ok) return ill('issuer', `${url} answers ${response.status}`, 'Check the address.');
    const said = ((await response.json()) as { issuer?: string }).issuer;
    return must('issuer', said === issuer, {
      yes: `${issuer} says who it is`,
      no: `${issuer} calls itself ${said}`,
      remedy: 'Put what it calls itself into city.json: tokens carry that name.',
    });
  });
}

async function* after(
  { stage, records, alarmEmail, login }: Examined,
  stack: Stack,
  aws: Aws,
  surgery: Surgery,
): AsyncGenerator<Finding> {
  const name = `Skolmjolk-${stage}`;
  const output = (key: string) =>
    stack.Outputs?.find(({ OutputKey }) => OutputKey === key)?.OutputValue ?? '';
  yield must('stack', /^(CREATE|UPDATE|IMPORT)_COMPLETE$/.test(stack.StackStatus), {
    yes: `${name} is ${stack.StackStatus}`,
    no: `${name} is ${stack.StackStatus}`,
    remedy: 'Look at its events in the CloudFormation console, then npx cdk deploy.',
  });
  yield must('stack', stack.EnableTerminationProtection === true, {
    yes: 'it is protected against deletion',
    no: 'it is not protected against deletion',
    remedy: 'Switch termination protection on again, or npx cdk deploy.',
  });
  const [table, bucket, pages, letters] = ['TableName', 'RecordsBucket', 'Pages', 'DeadLetters'].map(
    output,
  ) as [string, string, string, string];
  yield await orFinding('backup', async () => {
    const answer = await aws('dynamodb', 'describe-continuous-backups', '--table-name', table);
    const { PointInTimeRecoveryDescription: recovery } = answer.ContinuousBackupsDescription as {
      PointInTimeRecoveryDescription?: { PointInTimeRecoveryStatus: string; RecoveryPeriodInDays?: number };
    };
    const days = recovery?.RecoveryPeriodInDays ?? 35;
    return must('backup', recovery?.PointInTimeRecoveryStatus === 'ENABLED' && days >= 35, {
      yes: 'the table can be restored to any second of 35 days',
      no: 'the table cannot be restored to any second of 35 days',
      remedy: 'npx cdk deploy puts it right; find out who switched it off (CloudTrail).',
    });
  });
  yield await orFinding('table', async () => {
    const { Table } = await aws('dynamodb', 'describe-table', '--table-name', table);
    const { DeletionProtectionEnabled, SSEDescription } = Table as {
      DeletionProtectionEnabled?: boolean;
      SSEDescription?: { SSEType?: string };
    };
    return must('table', DeletionProtectionEnabled === true && SSEDescription?.SSEType === 'KMS', {
      yes: 'it is protected against deletion, and encrypted with the key of the city',
      no: 'it is not protected against deletion, or not encrypted with the key of the city',
      remedy: 'npx cdk deploy puts it right.',
    });
  });
  yield await orFinding('object lock', async () => {
    const answer = await aws('s3api', 'get-object-lock-configuration', '--bucket', bucket);
    const { ObjectLockEnabled, Rule } = answer.ObjectLockConfiguration as {
      ObjectLockEnabled?: string;
      Rule?: { DefaultRetention?: { Mode?: string; Days?: number; Years?: number } };
    };
    const retention = Rule?.DefaultRetention;
    const days = retention?.Days ?? (retention?.Years ?? 0) * 365;
    const holds =
      ObjectLockEnabled === 'Enabled' &&
      retention?.Mode === records.lock.toUpperCase() &&
      days >= records.years * 365;
    return must('object lock', holds, {
      yes: `records are locked for ${records.years} years (${records.lock})`,
      no: `records are not locked for ${records.years} years (${records.lock})`,
      remedy: 'npx cdk deploy puts it right for what is written from then on.',
    });
  });
  yield await orFinding('records', async () => {
    const { Status } = await aws('s3api', 'get-bucket-versioning', '--bucket', bucket);
    const { PublicAccessBlockConfiguration: block = {} } = await aws(
      ...['s3api', 'get-public-access-block', '--bucket', bucket],
    );
    const closed = Object.values(block as Answer).filter((each) => each === true).length === 4;
    return must('records', Status === 'Enabled' && closed, {
      yes: 'every version is kept, and nothing is public',
      no: 'versions are not kept, or the bucket is not closed to the public',
      remedy: 'npx cdk deploy puts it right.',
    });
  });
  yield* alarms(name, alarmEmail, aws);
  yield await orFinding('robot', async () => {
    const { Schedules } = await aws('scheduler', 'list-schedules', '--name-prefix', name);
    const made = Schedules as readonly { readonly Name: string; readonly State: string }[];
    const off = made.filter(({ State }) => State !== 'ENABLED').map(({ Name }) => Name);
    const missing = scheduledNames.length - made.length;
    return must('robot', off.length === 0 && missing <= 0, {
      yes: `its ${made.length} schedules run`,
      no: off.length > 0 ? `switched off: ${off.join(', ')}` : `${missing} of its schedules are not there`,
      remedy: 'Switch it on in EventBridge Scheduler, or npx cdk deploy.',
    });
  });
  yield await orFinding('failed calls', async () => {
    const waiting = 'ApproximateNumberOfMessages';
    const { Attributes } = await aws(
      ...['sqs', 'get-queue-attributes', '--queue-url', letters, '--attribute-names', waiting],
    );
    const count = Number((Attributes as Answer)[waiting]);
    return count === 0
      ? well('failed calls', 'none waits to be tried again')
      : look(
          'failed calls',
          `${count} wait to be tried again`,
          'The official’s page /robot says which, and why.',
        );
  });
  yield await orFinding('pages', async () => {
    const response = await surgery.fetch(`${pages}/api/v1/health`);
    return must('pages', response.ok, {
      yes: `${pages} answers`,
      no: `${pages} answers ${response.status}`,
      remedy: 'See docs/runbook.md#answers-fail; npm run smoke tries everything from outside.',
    });
  });
  if (login.kind === 'cognito') yield await issuerAnswers(output('Issuer'), surgery);
}

async function* alarms(name: string, alarmEmail: string, aws: Aws): AsyncGenerator<Finding> {
  const answer = await caught('alarms', () =>
    aws('cloudwatch', 'describe-alarms', '--alarm-name-prefix', name),
  );
  if (isFinding(answer)) {
    yield answer;
    return;
  }
  type Alarm = {
    AlarmName: string;
    StateValue: string;
    ActionsEnabled: boolean;
    AlarmActions: readonly string[];
    AlarmDescription?: string;
  };
  const all = answer.MetricAlarms as readonly Alarm[];
  const silent = all.filter((alarm) => !alarm.ActionsEnabled || alarm.AlarmActions.length === 0);
  yield must('alarms', all.length > 0 && silent.length === 0, {
    yes: `${all.length} alarms watch and mail`,
    no: all.length === 0 ? 'there are none' : `silent: ${silent.map((each) => each.AlarmName).join(', ')}`,
    remedy: 'npx cdk deploy puts it right.',
  });
  for (const alarm of all.filter(({ StateValue }) => StateValue === 'ALARM'))
    yield look('alarms', `${alarm.AlarmName} stands. ${alarm.AlarmDescription ?? ''}`, 'docs/runbook.md');
  const topic = all[0]?.AlarmActions[0];
  if (topic)
    yield await orFinding('alarms', async () => {
      const { Subscriptions } = await aws('sns', 'list-subscriptions-by-topic', '--topic-arn', topic);
      const own = (Subscriptions as readonly { Endpoint: string; SubscriptionArn: string }[]).find(
        ({ Endpoint }) => Endpoint === alarmEmail,
      );
      return must('alarms', own?.SubscriptionArn.startsWith('arn:') === true, {
        yes: `they reach ${alarmEmail}`,
        no: `${alarmEmail} has not confirmed, so no alarm reaches anybody`,
        remedy: 'Open the mail "AWS Notification - Subscription Confirmation" there, and follow its link.',
      });
    });
}

const isFinding = (value: Answer | Finding): value is Finding => 'verdict' in value;

/** What was asked, or a finding that says why it could not be had: mostly a right that is missing. */
async function caught(about: string, ask: () => Promise<Answer>): Promise<Answer | Finding> {
  try {
    return await ask();
  } catch (error) {
    return unseen(about, error);
  }
}
async function orFinding(about: string, examine: () => Promise<Finding>): Promise<Finding> {
  try {
    return await examine();
  } catch (error) {
    return unseen(about, error);
  }
}

function unseen(about: string, error: unknown): Finding {
  const words = (error instanceof Error ? error.message : String(error)).trim().split('\n').at(-1) ?? '';
  if (/AccessDenied|not authorized|Forbidden/i.test(words))
    return look(
      about,
      `you may not look at it: ${words}`,
      'Ask whoever gives rights, or let him run the doctor.',
    );
  const remedy =
    about === 'bootstrap'
      ? 'Once per account and region: npx cdk bootstrap'
      : about === 'mail'
        ? 'The deployment makes the identity; AWS then writes to it.'
        : 'See docs/deploy.md.';
  // Before the first deployment the sender is not there yet, and that is as it should be.
  return about === 'mail' && /NotFound/.test(words) ? look(about, words, remedy) : ill(about, words, remedy);
}
