/** The doctor before a healthy system, and before one thing after the other that is wrong with it. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { type Configuration, checkConfiguration, readConfiguration } from '../../lib/configuration.ts';
import { examineAws } from '../../local/doctor/examineAws.ts';
import { examineLocal, examineMachine } from '../../local/doctor/examineMachine.ts';
import type { Finding } from '../../local/doctor/findings.ts';

const plain = readConfiguration('city.example.json');
const city = checkConfiguration({
  ...plain,
  domain: { name: 'milk.example.fi', hostedZoneId: 'Z0123456789ABC', hostedZone: 'example.fi' },
  login: {
    kind: 'oidc',
    issuer: 'https://login.example.fi',
    clientId: 'skolmjolk',
    secretName: 'skolmjolk/oidc',
    audience: 'https://milk.example.fi/api',
  },
  webhook: { url: 'https://robot.example.fi/milk', secretName: 'skolmjolk/webhook' },
  eventBus: 'city-bus',
});
const now = Date.parse('2027-01-12T06:00:00.000Z');
const alarm = { AlarmName: 'a', StateValue: 'OK', ActionsEnabled: true, AlarmActions: ['arn:topic'] };
const retention = { Mode: 'GOVERNANCE', Days: 2557 };
const locked = { ObjectLockEnabled: 'Enabled', Rule: { DefaultRetention: retention } };

/** What AWS says of a healthy system, by the service and operation that is asked. */
const schedule = { Name: 'Skolmjolk-prod-Robot', State: 'ENABLED' };
const healthy: Readonly<Record<string, unknown>> = {
  'sts get-caller-identity': { Account: city.account },
  'cloudformation describe-stacks CDKToolkit': { Stacks: [{ StackStatus: 'UPDATE_COMPLETE' }] },
  'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: 1000 } },
  'sesv2 get-email-identity': { VerifiedForSendingStatus: true },
  'sesv2 get-account': { ProductionAccessEnabled: true, SendingEnabled: true },
  'secretsmanager describe-secret': { Name: 'skolmjolk/oidc' },
  'events describe-event-bus': { Name: 'city-bus' },
  'route53 get-hosted-zone': { HostedZone: { Name: 'example.fi.' } },
  'cloudformation describe-stacks Skolmjolk-prod': {
    Stacks: [
      {
        StackStatus: 'UPDATE_COMPLETE',
        EnableTerminationProtection: true,
        Outputs: [
          { OutputKey: 'TableName', OutputValue: 'table' },
          { OutputKey: 'RecordsBucket', OutputValue: 'bucket' },
          { OutputKey: 'Pages', OutputValue: 'https://milk.example.fi' },
          { OutputKey: 'DeadLetters', OutputValue: 'https://sqs.example/letters' },
        ],
      },
    ],
  },
  'dynamodb describe-continuous-backups': {
    ContinuousBackupsDescription: {
      PointInTimeRecoveryDescription: { PointInTimeRecoveryStatus: 'ENABLED', RecoveryPeriodInDays: 35 },
    },
  },
  'dynamodb describe-table': {
    Table: { DeletionProtectionEnabled: true, SSEDescription: { SSEType: 'KMS' } },
  },
  's3api get-object-lock-configuration': { ObjectLockConfiguration: locked },
  's3api get-bucket-versioning': { Status: 'Enabled' },
  's3api get-public-access-block': {
    PublicAccessBlockConfiguration: { a: true, b: true, c: true, d: true },
  },
  'cloudwatch describe-alarms': { MetricAlarms: [alarm] },
  'sns list-subscriptions-by-topic': {
    Subscriptions: [{ Endpoint: city.alarmEmail, SubscriptionArn: 'arn:aws:sns:…' }],
  },
  'scheduler list-schedules': { Schedules: [schedule, schedule, schedule, schedule] },
  'sqs get-queue-attributes': { Attributes: { ApproximateNumberOfMessages: '0' } },
};

async function examined(
  changes: Readonly<Record<string, unknown>> = {},
  { configuration = city, clock = now }: { configuration?: Configuration; clock?: number } = {},
): Promise<Finding[]> {
  const asked = { ...healthy, ...changes };
  const findings: Finding[] = [];
  const aws = async (...words: string[]) => {
    const key = Object.keys(asked).find((each) => each.split(' ').every((word) => words.includes(word)));
    const answer = key && asked[key];
    if (answer instanceof Error) throw answer;
    if (!answer) throw new Error(`nobody knows ${words.join(' ')}`);
    return answer;
  };
  const surgery = {
    ...{ now: () => clock, aws },
    fetch: async (url: string) =>
      (asked[url] as Response | undefined) ??
      Response.json(
        { issuer: 'https://login.example.fi' },
        { headers: { date: new Date(now).toUTCString() } },
      ),
  };
  for await (const finding of examineAws(configuration, surgery)) findings.push(finding);
  return findings;
}
const wrong = (findings: readonly Finding[]) =>
  findings.filter(({ verdict }) => verdict !== 'well').map(({ about, verdict }) => `${verdict} ${about}`);

test('of a healthy system everything is well, and each thing is said once', async () => {
  const findings = await examined();
  expect(findings.filter(({ verdict }) => verdict !== 'well')).toEqual([]);
  expect(new Set(findings.map(({ words }) => words)).size).toBe(findings.length);
  const abouts =
    'login,clock,bootstrap,functions,mail,secret,event bus,domain,issuer,stack,backup,table,object lock,records,alarms,robot,failed calls,pages';
  expect([...new Set(findings.map(({ about }) => about))].join()).toBe(abouts);
});

const stackOf = (change: object) => ({
  'cloudformation describe-stacks Skolmjolk-prod': {
    Stacks: [
      {
        ...(healthy['cloudformation describe-stacks Skolmjolk-prod'] as { Stacks: object[] }).Stacks[0],
        ...change,
      },
    ],
  },
});
const denied = new Error('An error occurred (AccessDenied): User is not authorized to perform this');
const broken: readonly (readonly [what: string, changes: Record<string, unknown>, found: string])[] = [
  [
    'no bootstrap',
    { 'cloudformation describe-stacks CDKToolkit': new Error('Stack CDKToolkit does not exist') },
    'ill bootstrap',
  ],
  [
    'ten functions at once',
    { 'lambda get-account-settings': { AccountLimit: { ConcurrentExecutions: 10 } } },
    'look functions',
  ],
  [
    'a sender that is not confirmed',
    { 'sesv2 get-email-identity': { VerifiedForSendingStatus: false } },
    'ill mail',
  ],
  [
    'no sender yet',
    { 'sesv2 get-email-identity': new Error('An error occurred (NotFoundException)') },
    'look mail',
  ],
  ['the sandbox', { 'sesv2 get-account': { ProductionAccessEnabled: false } }, 'look mail'],
  ['mail that AWS stopped', { 'sesv2 get-account': { SendingEnabled: false } }, 'ill mail'],
  [
    'a secret under another key',
    { 'secretsmanager describe-secret': { KmsKeyId: 'arn:aws:kms:…:key/1' } },
    'ill secret',
  ],
  ['no bus', { 'events describe-event-bus': new Error('ResourceNotFoundException') }, 'ill event bus'],
  ['another zone', { 'route53 get-hosted-zone': { HostedZone: { Name: 'other.fi.' } } }, 'ill domain'],
  [
    'an issuer of another name',
    { 'https://login.example.fi/.well-known/openid-configuration': Response.json({ issuer: 'https://x' }) },
    'ill issuer',
  ],
  ['a failed deployment', stackOf({ StackStatus: 'UPDATE_ROLLBACK_FAILED' }), 'ill stack'],
  ['no protection', stackOf({ EnableTerminationProtection: false }), 'ill stack'],
  [
    'not deployed',
    {
      'cloudformation describe-stacks Skolmjolk-prod': new Error(
        'Stack with id Skolmjolk-prod does not exist',
      ),
    },
    'look stack',
  ],
  [
    'no recovery',
    { 'dynamodb describe-continuous-backups': { ContinuousBackupsDescription: {} } },
    'ill backup',
  ],
  [
    'a table that can be deleted',
    { 'dynamodb describe-table': { Table: { SSEDescription: { SSEType: 'KMS' } } } },
    'ill table',
  ],
  [
    'a shorter lock',
    {
      's3api get-object-lock-configuration': {
        ObjectLockConfiguration: { ...locked, Rule: { DefaultRetention: { ...retention, Days: 30 } } },
      },
    },
    'ill object lock',
  ],
  ['no versions', { 's3api get-bucket-versioning': {} }, 'ill records'],
  [
    'a door to the public',
    { 's3api get-public-access-block': { PublicAccessBlockConfiguration: { a: true, b: false } } },
    'ill records',
  ],
  [
    'silent alarms',
    { 'cloudwatch describe-alarms': { MetricAlarms: [{ ...alarm, ActionsEnabled: false }] } },
    'ill alarms',
  ],
  [
    'an alarm that stands',
    { 'cloudwatch describe-alarms': { MetricAlarms: [{ ...alarm, StateValue: 'ALARM' }] } },
    'look alarms',
  ],
  [
    'an address that did not confirm',
    {
      'sns list-subscriptions-by-topic': {
        Subscriptions: [{ Endpoint: city.alarmEmail, SubscriptionArn: 'PendingConfirmation' }],
      },
    },
    'ill alarms',
  ],
  [
    'a schedule switched off',
    {
      'scheduler list-schedules': {
        Schedules: [schedule, schedule, schedule, { ...schedule, State: 'DISABLED' }],
      },
    },
    'ill robot',
  ],
  [
    'a schedule that is not there',
    { 'scheduler list-schedules': { Schedules: [schedule, schedule, schedule] } },
    'ill robot',
  ],
  [
    'a call that failed for good',
    { 'sqs get-queue-attributes': { Attributes: { ApproximateNumberOfMessages: '2' } } },
    'look failed calls',
  ],
  [
    'pages that fail',
    { 'https://milk.example.fi/api/v1/health': new Response('', { status: 500 }) },
    'ill pages',
  ],
  ['a right that is missing', { 'dynamodb describe-table': denied }, 'look table'],
];
describe('what is wrong is found, with something to do about it', () => {
  test.for(broken)('%s', async ([, changes, found]) => {
    const findings = await examined(changes);
    expect([...new Set(wrong(findings))]).toEqual([found]);
    for (const { verdict, remedy = '' } of findings)
      if (verdict !== 'well') expect(remedy.length).toBeGreaterThan(5);
  });

  test('a clock that is off', async () => {
    expect(wrong(await examined({}, { clock: now + 120_000 }))).toEqual(['ill clock']);
  });

  test('nobody logged in, or into another account: nothing more is asked', async () => {
    for (const who of [new Error('Unable to locate credentials'), { Account: '999999999999' }]) {
      const findings = await examined({ 'sts get-caller-identity': who });
      expect(wrong(findings)).toEqual(['ill login']);
      expect(findings).toHaveLength(1);
    }
  });
});

test('a city with the pool is asked for no secret, bus or zone', async () => {
  const abouts = (await examined({}, { configuration: plain })).map(({ about }) => about);
  for (const about of ['secret', 'event bus', 'domain']) expect(abouts).not.toContain(about);
});

test('the machine: Node, its kind, the typesetter', () => {
  expect([...examineMachine({ platform: 'linux x64' })].map(({ verdict }) => verdict)).toEqual(
    Array.from({ length: 3 }, () => 'well'),
  );
  const other = [...examineMachine({ node: '20.1.0', platform: 'darwin arm64' })].map(
    ({ verdict }) => verdict,
  );
  expect(other).toEqual(['ill', 'look', 'well']);
});

test('a folder without a system, and one whose clock was moved', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'doctor-'));
  try {
    const of = async () => {
      const found: Finding[] = [];
      for await (const finding of examineLocal(folder, now)) found.push(finding);
      return wrong(found);
    };
    expect(await of()).toEqual(['ill data']);
    writeFileSync(join(folder, 'system.json'), '{}');
    writeFileSync(join(folder, 'clock.json'), JSON.stringify({ aheadMs: 86_400_000 }));
    expect(await of()).toEqual(['look clock', 'ill backup']);
  } finally {
    rmSync(folder, { recursive: true });
  }
});
