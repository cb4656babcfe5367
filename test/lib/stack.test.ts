import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { App, type IPolicyValidationPlugin, Stack, Validations } from 'aws-cdk-lib';
import { AttributeType, Table } from 'aws-cdk-lib/aws-dynamodb';
import { Code } from 'aws-cdk-lib/aws-lambda';
import { Bucket } from 'aws-cdk-lib/aws-s3';
import { beforeAll, describe, expect, it, test } from 'vitest';
import { assetsRoute, functionNames, routeNames } from '../../lib/api.ts';
import {
  type Configuration,
  checkConfiguration,
  readConfiguration,
  regions,
} from '../../lib/configuration.ts';
import { Login } from '../../lib/login.ts';
import { apart, type FunctionName, isApart, setsDocuments, statementsFor } from '../../lib/permissions.ts';
import { acknowledgedFor, packs, review } from '../../lib/review.ts';
import { SkolmjolkStack } from '../../lib/skolmjolkStack.ts';
import { assumptions } from '../../local/cost/termCost.ts';
import { readEnvironment } from '../../src/adapters/env.ts';
import { scheduledNames } from '../../src/adapters/schedule.ts';
import { tableDefinition } from '../../src/adapters/table.ts';
import { routes } from '../../src/api/routes.ts';
import {
  deployed,
  every,
  only,
  type PolicyStatement,
  policiesOf,
  type Template,
  templateOf,
  templatesOf,
} from './template.ts';

// CDK's own validation compiles a rule engine for seconds; the schemas are asked below, and all rules by `npm run synth`.
process.env.CDK_VALIDATION = 'false';

const { context } = JSON.parse(readFileSync('cdk.json', 'utf8')) as { context: Record<string, unknown> };
const city = readConfiguration('city.example.json');
const ownCity = checkConfiguration({
  ...city,
  domain: { name: 'milk.example.fi', hostedZoneId: 'Z0123456789ABC', hostedZone: 'example.fi' },
  login: {
    kind: 'oidc',
    issuer: 'https://login.example.fi',
    clientId: 'skolmjolk',
    secretName: 'skolmjolk/oidc',
    audience: 'https://milk.example.fi/api',
  },
  webhook: { url: 'https://robot.example.fi/milk', secretName: 'skolmjolk/webhook' },
});
const lambdas: readonly FunctionName[] = [...routeNames, ...apart];
const standIn = () => Code.fromInline('exports.handler = () => {}');

/** What cdk-nag finds before anything is acknowledged; the synth goes on. */
function overhear(app: App): Set<string> {
  const found = new Set<string>();
  const listening = (pack: IPolicyValidationPlugin): IPolicyValidationPlugin => ({
    name: pack.name,
    validate: (validation) => {
      for (const { ruleName } of pack.validate(validation).violations) found.add(ruleName);
      return { success: true, violations: [] };
    },
  });
  Validations.of(app).addPlugins(...packs(app).map(listening));
  return found;
}

let stack: Stack;
let template: Template;
let ownTemplate: Template;
/** What CloudFormation gets of both. */
let parts: readonly Template[];
let ownParts: readonly Template[];
let findings: Set<string>;

beforeAll(() => {
  const app = new App({ context });
  findings = overhear(app);
  stack = new SkolmjolkStack(app, city, standIn);
  template = templateOf(app);
  parts = templatesOf(app);

  const ownApp = new App({ context });
  // Throws for a finding that is not acknowledged.
  review(ownApp, new SkolmjolkStack(ownApp, ownCity, standIn), ownCity);
  ownTemplate = templateOf(ownApp);
  ownParts = templatesOf(ownApp);
}, 120_000);

/** A promise about the template: what speaks against it, and a break that it must notice. */
type Check = {
  readonly complaints: (template: Template) => readonly unknown[];
  readonly broken: (template: Template) => void;
};

const table = (of: Template) => only(of, 'AWS::DynamoDB::Table')[1];
const records = (of: Template) => only(of, 'AWS::S3::Bucket', 'RecordsBucket')[1];
const functionOf = (of: Template, name: string) =>
  only(of, 'AWS::Lambda::Function', `Routes${name}Function`)[1];
const roleOf = (of: Template, name: string) => only(of, 'AWS::IAM::Role', `Routes${name}Role`);
const pool = (of: Template) => only(of, 'AWS::Cognito::UserPool')[1].Properties;
const client = (of: Template) => only(of, 'AWS::Cognito::UserPoolClient')[1].Properties;
/** The names of those of these facts that do not hold. */
const not = (facts: Readonly<Record<string, unknown>>) =>
  Object.entries(facts).flatMap(([name, holds]) => (holds === true ? [] : [name]));
const statements = (of: Template) =>
  policiesOf(of).flatMap((policy) => policy.statements.map((statement) => ({ of: policy.of, statement })));
const actionsOf = ({ Action }: PolicyStatement) => [Action].flat();
const allowed = (of: Template) => statements(of).filter(({ statement }) => statement.Effect === 'Allow');

/** `*` actions and resources that AWS leaves no choice in, each looked at. */
const reviewedActions = [
  'EncryptionKey kms:* (the account may manage its own key: without it nobody could)',
  'SigningKey kms:* (the account may manage its own key: without it nobody could)',
];
const reviewedResources = [
  'EncryptionKey (the account)',
  'SigningKey (the account)',
  'EncryptionKey ThroughTheTableAndTheBucket',
  'EncryptionKey AlarmsWriteToTheirTopic',
];

const checks: Readonly<Record<string, Check>> = {
  'the table comes back to any second, is hard to delete, encrypted, and keyed as the adapters say': {
    complaints: (of) => {
      const { Properties: p, ...policies } = table(of);
      return not({
        recovery: p.PointInTimeRecoverySpecification?.PointInTimeRecoveryEnabled,
        days: p.PointInTimeRecoverySpecification?.RecoveryPeriodInDays === 35,
        deletion: p.DeletionProtectionEnabled,
        retained: policies.DeletionPolicy === 'Retain' && policies.UpdateReplacePolicy === 'Retain',
        key: p.SSESpecification?.SSEType === 'KMS' && p.SSESpecification.KMSMasterKeyId !== undefined,
        keys:
          p.KeySchema.map((key: { AttributeName: string }) => key.AttributeName).join() ===
          [tableDefinition.partitionKey, tableDefinition.sortKey].join(),
        expires:
          p.TimeToLiveSpecification?.AttributeName === tableDefinition.timeToLive &&
          p.TimeToLiveSpecification.Enabled,
        onDemand: p.BillingMode === 'PAY_PER_REQUEST',
      });
    },
    broken: (of) => {
      table(of).Properties.DeletionProtectionEnabled = false;
    },
  },
  'records are versioned, locked for seven years, and encrypted with the key of the city': {
    complaints: (of) => {
      const { Properties: p } = records(of);
      const retention = p.ObjectLockConfiguration?.Rule?.DefaultRetention;
      return not({
        versions: p.VersioningConfiguration?.Status === 'Enabled',
        lock: p.ObjectLockEnabled && p.ObjectLockConfiguration?.ObjectLockEnabled === 'Enabled',
        retention: retention?.Mode === 'GOVERNANCE' && retention.Days >= 7 * 365 + 1,
        key:
          p.BucketEncryption?.ServerSideEncryptionConfiguration?.[0]?.ServerSideEncryptionByDefault
            ?.SSEAlgorithm === 'aws:kms',
        reads: p.LoggingConfiguration?.DestinationBucketName !== undefined,
      });
    },
    broken: (of) => {
      delete records(of).Properties.ObjectLockConfiguration.Rule;
    },
  },
  'every bucket is closed to the public, to lines without TLS 1.2, and stays when the stack goes': {
    complaints: (of) =>
      every(of, 'AWS::S3::Bucket').flatMap(([id, p]) => {
        const policy = every(of, 'AWS::S3::BucketPolicy').find(
          ([, { Bucket: bucket }]) => bucket.Ref === id,
        )?.[1];
        const denied = (condition: string) =>
          policy?.PolicyDocument.Statement.some(
            (each: PolicyStatement) =>
              each.Effect === 'Deny' && JSON.stringify(each.Condition ?? {}).includes(condition),
          ) === true;
        const {
          BlockPublicAcls: a,
          BlockPublicPolicy: b,
          IgnorePublicAcls: c,
          RestrictPublicBuckets: d,
        } = p.PublicAccessBlockConfiguration ?? {};
        return not({
          [`${id} public`]: a && b && c && d,
          [`${id} TLS`]: denied('"aws:SecureTransport":"false"'),
          [`${id} TLS 1.2`]: denied('"s3:TlsVersion":1.2'),
          [`${id} retained`]: of.Resources[id]?.DeletionPolicy === 'Retain',
          [`${id} owner`]: p.OwnershipControls?.Rules?.[0]?.ObjectOwnership === 'BucketOwnerEnforced',
        });
      }),
    broken: (of) => {
      for (const [, p] of every(of, 'AWS::S3::BucketPolicy')) p.PolicyDocument.Statement.shift();
    },
  },
  'no action is or ends in *, but for those looked at': {
    complaints: (of) =>
      allowed(of)
        .flatMap(({ of: id, statement }) =>
          actionsOf(statement).map((action) => `${id.replace(/[0-9A-F]{8}$/, '')} ${action}`),
        )
        .filter(
          (action) => action.includes('*') && !reviewedActions.some((each) => each.startsWith(`${action} `)),
        ),
    broken: (of) => {
      roleOf(of, 'readDay')[1].Properties.Policies[0].PolicyDocument.Statement[1].Action = 'dynamodb:*';
    },
  },
  'no resource is *, but for those looked at': {
    complaints: (of) =>
      allowed(of)
        .filter(({ statement }) => [statement.Resource].flat().includes('*'))
        .map(
          ({ of: id, statement }) => `${id.replace(/[0-9A-F]{8}$/, '')} ${statement.Sid ?? '(the account)'}`,
        )
        .filter((each) => !reviewedResources.includes(each)),
    broken: (of) => {
      roleOf(of, 'readDay')[1].Properties.Policies[0].PolicyDocument.Statement[1].Resource = '*';
    },
  },
  'every function has a role of its own, which only Lambda may take': {
    complaints: (of) => {
      const used = every(of, 'AWS::Lambda::Function').map(([, { Role }]) => Role['Fn::GetAtt'][0] as string);
      // The schedule's own: it calls the robot, and nobody else takes it.
      const roles = every(of, 'AWS::IAM::Role').filter(([id]) => !id.startsWith('RobotRole'));
      return [
        ...not({
          all: used.length === functionNames.length && new Set(used).size === used.length,
          none: roles.length === used.length,
        }),
        ...roles.flatMap(([id, p]) =>
          not({
            [`${id} trust`]:
              JSON.stringify(p.AssumeRolePolicyDocument.Statement) ===
              JSON.stringify([
                { Action: 'sts:AssumeRole', Effect: 'Allow', Principal: { Service: 'lambda.amazonaws.com' } },
              ]),
            [`${id} managed`]: p.ManagedPolicyArns === undefined,
          }),
        ),
        // What the robot may do beside its own policy is to leave a failed call in the queue.
        ...every(of, 'AWS::IAM::Policy').flatMap(([id, p]) =>
          not({
            [id]: p.PolicyDocument.Statement.every(
              (each: PolicyStatement) => each.Action === 'sqs:SendMessage',
            ),
          }),
        ),
        ...not({
          schedule:
            only(of, 'AWS::IAM::Role', 'RobotRole')[1].Properties.AssumeRolePolicyDocument.Statement[0]
              .Principal.Service === 'scheduler.amazonaws.com',
        }),
      ];
    },
    broken: (of) => {
      functionOf(of, 'readDay').Properties.Role = functionOf(of, 'saveUser').Properties.Role;
    },
  },
  'each role allows what lib/permissions.ts says, on its keys and objects, and to write its log': {
    complaints: (of) =>
      lambdas.flatMap((name) => {
        const written = roleOf(of, name)[1].Properties.Policies[0].PolicyDocument
          .Statement as PolicyStatement[];
        // This city has no bus and no secrets, so there is none to send to, and none to read.
        const possible = statementsFor(name).filter(({ on }) => !('bus' in on || 'secret' in on));
        const expected = possible.map(({ sid, actions, on }) => [
          sid,
          [...actions].sort(),
          'keys' in on ? on.keys : 'objects' in on ? on.objects : 'bucket',
        ]);
        const granted = written.slice(1).map(({ Sid, Condition, Resource, ...statement }) => {
          const objects = [...JSON.stringify(Resource).matchAll(/"\/([a-z]+\/\*)"/g)].map(
            ([, prefix]) => prefix,
          );
          const keys = Condition?.['ForAllValues:StringLike']?.['dynamodb:LeadingKeys'];
          return [
            Sid,
            [...actionsOf({ ...statement, Action: statement.Action })].sort(),
            keys ? [keys].flat() : objects.length > 0 ? objects : 'bucket',
          ];
        });
        return not({
          [`${name} log`]:
            actionsOf(written[0] as PolicyStatement).join() === 'logs:CreateLogStream,logs:PutLogEvents',
          [name]: JSON.stringify(granted) === JSON.stringify(expected),
        });
      }),
    broken: (of) => {
      delete roleOf(of, 'readDay')[1].Properties.Policies[0].PolicyDocument.Statement[1].Condition;
    },
  },
  'every log has an end, the one that the city chose, and every function writes to such a log': {
    complaints: (of) => [
      ...every(of, 'AWS::Logs::LogGroup').flatMap(([id, p]) =>
        not({ [id]: p.RetentionInDays === city.logRetentionDays }),
      ),
      ...every(of, 'AWS::Lambda::Function').flatMap(([id, p]) =>
        not({ [id]: of.Resources[p.LoggingConfig?.LogGroup?.Ref]?.Type === 'AWS::Logs::LogGroup' }),
      ),
    ],
    broken: (of) => {
      delete functionOf(of, 'readDay').Properties.LoggingConfig;
    },
  },
  'the gateway bounds how much may come, and writes down what came, without addresses': {
    complaints: (of) => {
      const [, { Properties: p }] = only(of, 'AWS::ApiGatewayV2::Stage');
      const fields = Object.values(JSON.parse(p.AccessLogSettings?.Format ?? '{}') as Record<string, string>);
      return not({
        rate: p.DefaultRouteSettings?.ThrottlingRateLimit <= 1000,
        burst: p.DefaultRouteSettings?.ThrottlingBurstLimit <= 1000,
        log: p.AccessLogSettings?.DestinationArn !== undefined && fields.includes('$context.status'),
        people: !fields.some((field) => /ip|agent|caller|user|path/i.test(field)),
      });
    },
    broken: (of) => {
      delete only(of, 'AWS::ApiGatewayV2::Stage')[1].Properties.DefaultRouteSettings.ThrottlingRateLimit;
    },
  },
  'routes are those of the route table and the assets, each with the function of its name': {
    complaints: (of) => {
      const wanted = [
        ...routeNames.map((name) => [`${routes[name].method} ${routes[name].path}`, name] as const),
        [`${assetsRoute.method} ${assetsRoute.path}`, assetsRoute.name] as const,
      ].sort();
      const made = every(of, 'AWS::ApiGatewayV2::Route')
        .map(([, p]) => {
          const integration = of.Resources[p.Target['Fn::Join'][1][1].Ref];
          const id = integration?.Properties.IntegrationUri['Fn::GetAtt'][0] as string;
          return [p.RouteKey as string, /^Routes(\w+)Function[0-9A-F]{8}$/.exec(id)?.[1] ?? id] as const;
        })
        .sort();
      return not({ routes: JSON.stringify(made) === JSON.stringify(wanted) });
    },
    broken: (of) => {
      only(of, 'AWS::ApiGatewayV2::Route', 'RoutesreadMeRoute')[1].Properties.RouteKey = 'GET /api/v1/you';
    },
  },
  'only the gateway may call a function, and only by its route': {
    complaints: (of) =>
      every(of, 'AWS::Lambda::Permission').flatMap(([id, p]) =>
        not({
          [`${id} principal`]:
            p.Principal === 'apigateway.amazonaws.com' && p.Action === 'lambda:InvokeFunction',
          [`${id} source`]: JSON.stringify(p.SourceArn ?? '').includes('GatewayApi'),
        }),
      ),
    broken: (of) => {
      delete every(of, 'AWS::Lambda::Permission')[0]?.[1].SourceArn;
    },
  },
  'functions run Node 24, on arm64 but where documents are made, and end before the gateway gives up': {
    complaints: (of) =>
      functionNames.flatMap((name) => {
        const { Properties: p } = functionOf(of, name);
        const documents = name !== 'assets' && setsDocuments(name);
        return not({
          [name]:
            p.Runtime === 'nodejs24.x' &&
            p.Handler === 'index.handler' &&
            // Nobody waits for those that no route leads to.
            (isApart(name) ? p.Timeout <= 900 : p.Timeout < 30) &&
            p.Architectures?.join() === (documents ? 'x86_64' : 'arm64'),
        });
      }),
    broken: (of) => {
      functionOf(of, 'readDocument').Properties.Architectures = ['arm64'];
    },
  },
  'the environment of every function is one that it starts with': {
    complaints: (of) =>
      lambdas.flatMap((name) => {
        const variables = functionOf(of, name).Properties.Environment?.Variables ?? {};
        const filled = Object.fromEntries(
          Object.entries(variables).map(([key, value]) => [key, deployed(value)]),
        );
        try {
          readEnvironment({ ...filled, AWS_REGION: 'eu-central-1' });
          return [];
        } catch (error) {
          return [`${name}: ${error}`];
        }
      }),
    broken: (of) => {
      delete functionOf(of, 'readDay').Properties.Environment.Variables.API_AUDIENCE;
    },
  },
  'the pool takes nobody who was not invited, asks for a second factor, and guards itself': {
    complaints: (of) => {
      const p = pool(of);
      return not({
        invited: p.AdminCreateUserConfig?.AllowAdminCreateUserOnly,
        mfa: p.MfaConfiguration === 'ON' && p.EnabledMfas?.join() === 'SOFTWARE_TOKEN_MFA',
        threats: p.UserPoolAddOns?.AdvancedSecurityMode === 'ENFORCED' && p.UserPoolTier === 'PLUS',
        deletion: p.DeletionProtection === 'ACTIVE',
        password: p.Policies?.PasswordPolicy?.MinimumLength >= 12,
        languages: ['Skolmjölk', 'Koulumaito', 'School milk'].every((word) =>
          p.AdminCreateUserConfig?.InviteMessageTemplate?.EmailSubject.includes(word),
        ),
      });
    },
    broken: (of) => {
      pool(of).MfaConfiguration = 'OFF';
    },
  },
  'the client of the pool knows one flow, one way back, and no secret': {
    complaints: (of) => {
      const p = client(of);
      return not({
        flow: p.AllowedOAuthFlows?.join() === 'code' && p.AllowedOAuthScopes?.join() === 'openid',
        direct: (p.ExplicitAuthFlows ?? []).every((flow: string) => flow === 'ALLOW_REFRESH_TOKEN_AUTH'),
        back: p.CallbackURLs?.length === 1 && deployed(p.CallbackURLs[0]).endsWith('/login/callback'),
        secret: p.GenerateSecret === false,
        existence: p.PreventUserExistenceErrors === 'ENABLED',
        // A machine is known by the scopes of the API, which begin with what the functions know as its audience.
        api:
          deployed(only(of, 'AWS::Cognito::UserPoolResourceServer')[1].Properties.Identifier) ===
          deployed(functionOf(of, 'recordDay').Properties.Environment.Variables.API_AUDIENCE),
      });
    },
    broken: (of) => {
      client(of).AllowedOAuthFlows.push('implicit');
    },
  },
  'every alarm says who is hurt and what to do, has a section in the runbook, and mails': {
    complaints: (of) => {
      const runbook = readFileSync('docs/runbook.md', 'utf8');
      const sections = [...runbook.matchAll(/^## (.+)$/gm)].map(([, title = '']) =>
        title
          .toLowerCase()
          .replace(/[^a-z0-9 -]/g, '')
          .replaceAll(' ', '-'),
      );
      return every(of, 'AWS::CloudWatch::Alarm').flatMap(([id, p]) => {
        const anchor = /More: docs\/runbook\.md#([a-z0-9-]+)$/.exec(p.AlarmDescription ?? '')?.[1];
        return not({
          [`${id} words`]: /^Who is hurt: .{20,} What to do: .{20,} More: /.test(p.AlarmDescription ?? ''),
          [`${id} runbook`]: anchor !== undefined && sections.includes(anchor),
          [`${id} mail`]: of.Resources[p.AlarmActions?.[0]?.Ref]?.Type === 'AWS::SNS::Topic',
        });
      });
    },
    broken: (of) => {
      const [alarm] = every(of, 'AWS::CloudWatch::Alarm');
      if (alarm) alarm[1].AlarmDescription = alarm[1].AlarmDescription.replace(/#.*$/, '#not-written');
    },
  },
  'nothing lies in a queue without an alarm': {
    complaints: (of) => {
      const watched = every(of, 'AWS::CloudWatch::Alarm').flatMap(([, { Dimensions = [], MetricName }]) =>
        MetricName === 'ApproximateNumberOfMessagesVisible'
          ? (Dimensions as { Value: { 'Fn::GetAtt'?: string[] } }[]).map(
              ({ Value }) => Value['Fn::GetAtt']?.[0],
            )
          : [],
      );
      const queues = every(of, 'AWS::SQS::Queue').map(([id]) => id);
      return [...queues.filter((id) => !watched.includes(id)), ...not({ some: queues.length > 0 })];
    },
    broken: (of) => {
      of.Resources.Forgotten = { Type: 'AWS::SQS::Queue', Properties: {} };
    },
  },
  'the schedule makes every call by the clock in Helsinki, says which it is, and keeps what failed': {
    complaints: (of) => {
      const [queue] = only(of, 'AWS::SQS::Queue');
      const schedules = every(of, 'AWS::Scheduler::Schedule').map(([, p]) => p);
      const idOf = (name: string) => only(of, 'AWS::Lambda::Function', `Routes${name}Function`)[0];
      const refers = (value: unknown, id: string) => JSON.stringify(value ?? '').includes(`["${id}","Arn"]`);
      return scheduledNames.flatMap((name) => {
        const own = schedules.find(({ Target }) => refers(Target.Arn, idOf(name)));
        return not({
          [`${name} time`]:
            own?.ScheduleExpression ===
            {
              runRobot: 'cron(0/15 * * * ? *)',
              makeCheckpoint: 'cron(10 2 * * ? *)',
              deleteRecords: 'cron(40 2 * * ? *)',
              checkInvariants: 'cron(50 2 * * ? *)',
            }[name],
          [`${name} zone`]: own?.ScheduleExpressionTimezone === 'Europe/Helsinki',
          [`${name} event`]:
            own?.Target.Input === `{"call":"${name}","plannedFor":"<aws.scheduler.scheduled-time>"}`,
          [`${name} not called`]: refers(own?.Target.DeadLetterConfig?.Arn, queue),
          [`${name} failed`]: refers(functionOf(of, name).Properties.DeadLetterConfig?.TargetArn, queue),
        });
      });
    },
    broken: (of) => {
      delete functionOf(of, 'checkInvariants').Properties.DeadLetterConfig;
    },
  },
  'what failed is seen on the page of the robot, and tried again from there and from nowhere else; folders are made by one function':
    {
      complaints: (of) => {
        const [queue] = only(of, 'AWS::SQS::Queue');
        const arnOf = (id: string) => JSON.stringify({ 'Fn::GetAtt': [id, 'Arn'] });
        const calledArns = scheduledNames.map((name) =>
          arnOf(only(of, 'AWS::Lambda::Function', `Routes${name}Function`)[0]),
        );
        const holders = lambdas.flatMap((name) =>
          (roleOf(of, name)[1].Properties.Policies[0].PolicyDocument.Statement as PolicyStatement[])
            .filter((each) => actionsOf(each).some((action) => /^(sqs|lambda):/.test(action)))
            .map((each) => [
              ...[name, actionsOf(each).join()],
              [each.Resource]
                .flat()
                .map((one) => JSON.stringify(one))
                .sort()
                .join(' '),
            ]),
        );
        const [maker] = only(of, 'AWS::Lambda::Function', 'RoutesmakeFolderFunction');
        const seen = 'sqs:ChangeMessageVisibility,sqs:GetQueueAttributes,sqs:ReceiveMessage';
        return not({
          holders:
            JSON.stringify(holders) ===
            JSON.stringify([
              ...['readClaimFolder', 'readSchoolYearFolder', 'folderForm'].map((name) => [
                ...[name, 'lambda:InvokeFunction', arnOf(maker)],
              ]),
              ['robotPage', seen, arnOf(queue)],
              ['robotForm', seen.replace('y,', 'y,sqs:DeleteMessage,'), arnOf(queue)],
              ['robotForm', 'lambda:InvokeFunction', calledArns.toSorted().join(' ')],
            ]),
        });
      },
      broken: (of) => {
        const policies = roleOf(of, 'robotPage')[1].Properties.Policies[0].PolicyDocument.Statement;
        policies.push({ Effect: 'Allow', Action: 'sqs:PurgeQueue', Resource: '*' });
      },
    },
  'alarms and the budget reach the address that the city gave': {
    complaints: (of) => {
      const [, { Properties: budget }] = only(of, 'AWS::Budgets::Budget');
      const [, { Properties: mail }] = only(of, 'AWS::SNS::Subscription');
      return not({
        mail: mail.Protocol === 'email' && mail.Endpoint === city.alarmEmail,
        budget: budget.Budget.BudgetLimit.Amount === 50 && budget.Budget.BudgetLimit.Unit === 'USD',
        warned: budget.NotificationsWithSubscribers.every(
          (each: { Subscribers: { Address: string }[] }) => each.Subscribers[0]?.Address === city.alarmEmail,
        ),
      });
    },
    broken: (of) => {
      only(of, 'AWS::SNS::Subscription')[1].Properties.Endpoint = 'someone@else.fi';
    },
  },
  'nothing that holds data goes with the stack': {
    complaints: (of) => {
      const keeping = [
        'AWS::DynamoDB::Table',
        'AWS::S3::Bucket',
        'AWS::KMS::Key',
        'AWS::Cognito::UserPool',
        'AWS::Logs::LogGroup',
      ];
      return Object.entries(of.Resources).flatMap(([id, { Type, DeletionPolicy, UpdateReplacePolicy }]) =>
        keeping.includes(Type)
          ? not({ [id]: DeletionPolicy === 'Retain' && UpdateReplacePolicy === 'Retain' })
          : [],
      );
    },
    broken: (of) => {
      delete (only(of, 'AWS::KMS::Key', 'EncryptionKey')[1] as { DeletionPolicy?: string }).DeletionPolicy;
    },
  },
};

describe('the stack', () => {
  it.each(Object.entries(checks))('%s', (_, { complaints, broken }) => {
    expect(complaints(template)).toEqual([]);
    const copy = structuredClone(template);
    broken(copy);
    expect(complaints(copy)).not.toEqual([]);
  });

  it('has room left: CloudFormation takes 500 resources, 200 parameters and a megabyte a stack', () => {
    const narrow = (of: Template) =>
      not({
        resources: Object.keys(of.Resources).length < 400,
        parameters: Object.keys(of.Parameters ?? {}).length < 100,
        bytes: JSON.stringify(of).length < 800_000,
      });
    expect(parts.flatMap(narrow)).toEqual([]);
    expect(narrow(template)).not.toEqual([]);
  });

  it('is protected against deletion by itself', () => {
    const app = new App({ context });
    expect(new SkolmjolkStack(app, city, standIn).terminationProtection).toBe(true);
  });
});

describe('a city with a name and an issuer of its own', () => {
  it('has its name as the one way in', () => {
    expect(only(ownTemplate, 'AWS::ApiGatewayV2::Api')[1].Properties.DisableExecuteApiEndpoint).toBe(true);
    expect(only(ownTemplate, 'AWS::ApiGatewayV2::DomainName')[1].Properties).toMatchObject({
      DomainName: 'milk.example.fi',
      DomainNameConfigurations: [{ SecurityPolicy: 'TLS_1_2' }],
    });
    expect(
      every(ownTemplate, 'AWS::Route53::RecordSet')
        .map(([, { Type }]) => Type)
        .sort(),
    ).toEqual(['A', 'AAAA']);
    expect(functionOf(ownTemplate, 'readDay').Properties.Environment.Variables).toMatchObject({
      PUBLIC_URL: 'https://milk.example.fi',
      CITY: 'Borgå – Porvoo',
      OIDC_ISSUER: 'https://login.example.fi',
    });
  });

  it('makes no pool, and lets the one function that needs the secret read it: no environment holds it', () => {
    expect(every(ownTemplate, 'AWS::Cognito::UserPool')).toEqual([]);
    const variables = (name: FunctionName) =>
      functionOf(ownTemplate, name).Properties.Environment.Variables as Record<string, unknown>;
    const holders = (variable: string) => lambdas.filter((name) => variables(name)[variable] !== undefined);
    expect(holders('OIDC_SECRET_NAME')).toEqual(['signInCallback']);
    expect(holders('WEBHOOK_SECRET_NAME')).toEqual(['robotForm', 'runRobot']);
    expect(JSON.stringify(ownParts)).not.toContain('resolve:secretsmanager');
    const readers = lambdas.flatMap((name) =>
      (roleOf(ownTemplate, name)[1].Properties.Policies[0].PolicyDocument.Statement as PolicyStatement[])
        .filter((statement) => actionsOf(statement).includes('secretsmanager:GetSecretValue'))
        .map(({ Resource }) => `${name} ${JSON.stringify(Resource)}`),
    );
    const arn = 'arn:aws:secretsmanager:eu-central-1:123456789012:secret:skolmjolk';
    expect(readers).toEqual([
      `signInCallback "${arn}/oidc-??????"`,
      `robotForm "${arn}/webhook-??????"`,
      `runRobot "${arn}/webhook-??????"`,
    ]);
    const layered = every(ownTemplate, 'AWS::Lambda::Function').flatMap(([, { Layers = [] }]) => Layers);
    expect(layered).toHaveLength(3);
    expect(layered.every((layer) => /AWS-Parameters-and-Secrets-Lambda-Extension/.test(layer))).toBe(true);
  });

  it.each([
    'the environment of every function is one that it starts with',
    'no resource is *, but for those looked at',
  ])('keeps to: %s', (name) => expect(checks[name]?.complaints(ownTemplate)).toEqual([]));
});

test('what the cost is worked out with is what is deployed', () => {
  // An alarm is billed for each metric that it looks at.
  const metrics = every(template, 'AWS::CloudWatch::Alarm').map(([, { Metrics = [] }]) =>
    Math.max(1, (Metrics as { MetricStat?: object }[]).filter(({ MetricStat }) => MetricStat).length),
  );
  expect(metrics.reduce((sum, each) => sum + each, 0)).toBe(assumptions.alarms);
  expect(every(template, 'AWS::KMS::Key')).toHaveLength(assumptions.keys);
});

describe('cdk-nag', () => {
  it('finds what was looked at, and nothing else', () => {
    const looked = acknowledgedFor(city, stack);
    expect([...findings].sort()).toEqual(looked.map(({ id }) => id).sort());
    expect(looked.length).toBeLessThanOrEqual(8);
    for (const { reason } of looked) expect(reason.length).toBeGreaterThan(40);
  });

  it('finds a pool that does not ask for a second factor, and only that may be chosen', () => {
    const optional: Configuration = { ...city, login: { kind: 'cognito', mfa: 'optional' } };
    const app = new App({ context });
    const found = overhear(app);
    new Login(new Stack(app, 'Pool'), 'Login', {
      configuration: optional,
      publicUrl: 'https://milk.example.fi',
    });
    app.synth();
    const chosen = acknowledgedFor(optional, stack).filter(
      (each) => !acknowledgedFor(city, stack).some(({ id }) => id === each.id),
    );
    expect([...found]).toEqual(chosen.map(({ id }) => id));
  });

  it('stops a synth with a finding that nobody looked at', () => {
    const app = new App({ context });
    const stack = new Stack(app, 'Careless');
    new Bucket(stack, 'Open');
    new Table(stack, 'Forgetful', { partitionKey: { name: 'pk', type: AttributeType.STRING } });
    const found = overhear(app);
    app.synth();
    expect([...found]).toEqual(
      expect.arrayContaining(['AwsSolutions-S1', 'AwsSolutions-S10', 'AwsSolutions-DDB3']),
    );
    const again = new App({ context });
    const careless = new Stack(again, 'Careless');
    new Bucket(careless, 'Open');
    review(again, careless, city);
    expect(() => again.synth()).toThrow(/require requests to use SSL. \(AwsSolutions\)/);
  });
});

/** The one published schema of every kind of resource, as it ships inside aws-cdk-lib. */
type SchemaValidator = {
  validate(template: object, region: string): { severity: string; message: string; propertyPath?: string }[];
  schemaCount(): number;
};
const inCdk = createRequire(createRequire(import.meta.url).resolve('aws-cdk-lib/package.json'));
const schemas = inCdk('@aws/cloudformation-validate') as {
  SchemaValidator: new () => SchemaValidator;
  TemplateContent: new (text: string) => object;
};

describe("CloudFormation's published schema", () => {
  const validator = new schemas.SchemaValidator();
  const mistakes = (of: Template, region: string) =>
    validator
      .validate(new schemas.TemplateContent(JSON.stringify(of)), region)
      .filter(({ severity }) => severity !== 'INFO' && severity !== 'DEBUG')
      .map(({ message }) => message);

  it.each(regions)('accepts every resource, name and type of a property in %s', (region) => {
    expect([...parts, ...ownParts].flatMap((part) => mistakes(part, region))).toEqual([]);
  });

  it('refuses a region without budgets, a name and a type that are wrong', () => {
    expect(mistakes(template, 'eu-north-1')).toEqual([
      "Resource type 'AWS::Budgets::Budget' does not exist in 'eu-north-1'",
    ]);
    const copy = structuredClone(template);
    table(copy).Properties.DeletionProtectionEnabled = 'perhaps';
    records(copy).Properties.BucketNaem = 'records';
    expect(mistakes(copy, regions[0]).sort()).toEqual([
      "'perhaps' is not of type 'boolean'",
      "Additional properties are not allowed ('BucketNaem' was unexpected)",
    ]);
  });
});
