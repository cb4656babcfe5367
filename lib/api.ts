import { ArnFormat, Duration, NestedStack, RemovalPolicy, Size, Stack } from 'aws-cdk-lib';
import { AccessLogFormat } from 'aws-cdk-lib/aws-apigateway';
import {
  type DomainName,
  HttpApi,
  HttpMethod,
  HttpRoute,
  HttpRouteKey,
  HttpStage,
  LogGroupLogDestination,
} from 'aws-cdk-lib/aws-apigatewayv2';
import { HttpLambdaIntegration } from 'aws-cdk-lib/aws-apigatewayv2-integrations';
import type { Table } from 'aws-cdk-lib/aws-dynamodb';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  Architecture,
  type Code,
  Function as LambdaFunction,
  LoggingFormat,
  ParamsAndSecretsLayerVersion,
  ParamsAndSecretsVersions,
  Runtime,
} from 'aws-cdk-lib/aws-lambda';
import { LogGroup, type RetentionDays } from 'aws-cdk-lib/aws-logs';
import type { Bucket } from 'aws-cdk-lib/aws-s3';
import type { IQueue, Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { FunctionEnvironment } from '../src/adapters/env.ts';
import { type ScheduledName, scheduledNames } from '../src/adapters/schedule.ts';
import { type RouteName, routes } from '../src/api/routes.ts';
import type { Configuration } from './configuration.ts';
import type { LoginSettings } from './login.ts';
import {
  type ApartName,
  apart,
  asksForFolders,
  type FunctionName,
  isApart,
  type Statement,
  seesDeadLetters,
  sends,
  setsDocuments,
  showsSecret,
  starts,
  statementsFor,
} from './permissions.ts';
import { DeadLetters } from './robot.ts';

export const routeNames = Object.keys(routes) as RouteName[];

/** The pages' files: a route of the gateway's, not of the route table, as it is neither API nor page (docs/adr/0005). */
export const assetsRoute = { name: 'assets', method: 'GET', path: '/assets/{name}' } as const;

/** Every function of the stack. */
export const functionNames: readonly (FunctionName | 'assets')[] = [
  ...routeNames,
  assetsRoute.name,
  ...apart,
];

/**
 * Requests a second over the whole city, and how many at once: a kitchen sends a few a day, so 4,500 kitchens within
 * the same lunch hour stay far below. It bounds what a flood can cost; the gateway has no limit per caller.
 */
const throttle = { rateLimit: 100, burstLimit: 200 };

/** The gateway gives up after 30 seconds: a function that runs longer would work for nobody. */
const timeout = Duration.seconds(29);

/** AWS's Parameters and Secrets extension, as aws-cdk-lib knows its layers. */
const secretsExtension = ParamsAndSecretsVersions.V1_0_103;

/** The functions that no request waits for. */
const apartSettings = {
  firstAdministrator: {
    description: 'Gives the first administrator his rights; called by IT',
    memorySize: 512,
    timeout,
  },
  checkInvariants: {
    description: 'Looks at everything that is stored, and names what is not as it must be',
    memorySize: 1024,
    // Every count of every year is read: some minutes for the largest city.
    timeout: Duration.minutes(15),
    deadLetters: true,
  },
  runRobot: {
    description: 'The robot: reminds, refreshes, reports, asks and sends on; called by its schedule',
    // It sets the documents that it sends, where nobody has looked at them before.
    memorySize: 2048,
    timeout: Duration.minutes(10),
    deadLetters: true,
  },
  makeCheckpoint: {
    description: 'Seals what was done since the last checkpoint, every night',
    memorySize: 1024,
    timeout: Duration.minutes(10),
    deadLetters: true,
  },
  deleteRecords: {
    description: 'Deletes what two persons have confirmed, in the night after its notice',
    memorySize: 1024,
    // A term of 450 sites is some hundred thousand records; what is left over goes the next night.
    timeout: Duration.minutes(15),
    deadLetters: true,
  },
  makeFolder: {
    // Whoever asked for one sees on its page that it failed, and asks again: no dead letter tells him more.
    description: 'Makes an inspection folder; called by the functions that are asked for one',
    // One file at a time is held, some 100 MB; setting the documents of 450 sites, where they are not yet, takes 1.3 GB
    // (npm run bench -- folder).
    memorySize: 3008,
    // The packed folder lies on the disk before it is sent: a year's originals and attachments.
    ephemeralStorageSize: Size.gibibytes(4),
    timeout: Duration.minutes(15),
  },
} as const satisfies Record<ApartName, object>;

/**
 * The HTTP API with its logs, without routes: the login must know its address, and the routes must know the login.
 */
export class Gateway extends Construct {
  readonly api: HttpApi;
  readonly stage: HttpStage;
  readonly accessLog: LogGroup;

  constructor(
    scope: Construct,
    id: string,
    { retention, domainName }: { readonly retention: RetentionDays; readonly domainName?: DomainName },
  ) {
    super(scope, id);
    this.accessLog = new LogGroup(this, 'AccessLog', { retention, removalPolicy: RemovalPolicy.RETAIN });
    this.api = new HttpApi(this, 'Api', {
      description: 'Skolmjölk: the pages and the API',
      createDefaultStage: false,
      // With a name of one's own there is one way in.
      disableExecuteApiEndpoint: domainName !== undefined,
    });
    this.stage = new HttpStage(this, 'Stage', {
      httpApi: this.api,
      stageName: '$default',
      autoDeploy: true,
      throttle,
      ...(domainName && { domainMapping: { domainName } }),
      accessLogSettings: {
        destination: new LogGroupLogDestination(this.accessLog),
        // No addresses and no query: who it was is in the functions' log, as a pseudonym.
        format: AccessLogFormat.custom(
          JSON.stringify({
            time: '$context.requestTime',
            requestId: '$context.requestId',
            route: '$context.routeKey',
            status: '$context.status',
            ms: '$context.responseLatency',
            bytes: '$context.responseLength',
            error: '$context.error.messageString',
            integrationError: '$context.integrationErrorMessage',
          }),
        ),
      },
    });
  }
}

/** One function for each route of the route table, each with its own role. */
export class Routes extends Construct {
  /** What the functions log, all in one group: one query finds a request, whatever function it went to. */
  readonly log: LogGroup;
  /** The functions without a route, by name: never called by the gateway. */
  readonly apart: Readonly<Record<ApartName, LambdaFunction>>;
  readonly deadLetters: Queue;

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly gateway: Gateway;
      readonly table: Table;
      readonly records: Bucket;
      readonly signingKey: IKey;
      readonly login: LoginSettings;
      readonly publicUrl: string;
      readonly city: string;
      readonly sending: Sending;
      readonly retention: RetentionDays;
      readonly codeOf: (name: string) => Code;
    },
  ) {
    super(scope, id);
    const { gateway, table, records, signingKey, login, publicUrl, city, sending } = props;
    const { retention, codeOf } = props;
    const { webhook, eventBus, mailSender } = sending;
    const allowed = (name: FunctionName) =>
      statementsFor(name).flatMap((statement) =>
        allow(statement, {
          ...{ table, records, signingKey, sending, secrets, deadLetters: this.deadLetters },
          called: () => scheduledNames.map((each) => this.apart[each].functionArn),
          maker: () => this.apart.makeFolder.functionArn,
        }),
      );
    this.log = new LogGroup(this, 'Log', { retention, removalPolicy: RemovalPolicy.RETAIN });

    const environment = {
      TABLE: table.tableName,
      RECORDS_BUCKET: records.bucketName,
      OIDC_ISSUER: login.issuer,
      OIDC_KIND: login.kind,
      OIDC_CLIENT_ID: login.clientId,
      PUBLIC_URL: publicUrl,
      CITY: city,
      API_AUDIENCE: login.audience,
      SIGNING_KEY: signingKey.keyArn,
      LOG_LEVEL: 'info',
    } satisfies FunctionEnvironment;
    const secrets = { login: login.secretName, webhook: webhook?.secretName };
    const sender = {
      ...environment,
      MAIL_SENDER: mailSender,
      ...(webhook && {
        WEBHOOK_URL: webhook.url,
        WEBHOOK_SECRET_NAME: webhook.secretName,
      }),
      ...(eventBus && { EVENT_BUS: eventBus }),
    } satisfies FunctionEnvironment;
    const shower = {
      ...environment,
      ...(secrets.login && { OIDC_SECRET_NAME: secrets.login }),
    } satisfies FunctionEnvironment;
    const usual = (name: FunctionName) =>
      sends(name) ? sender : !isApart(name) && showsSecret(name) ? shower : environment;
    /** The usual ones, and what the dead letters, their calls and the maker of folders are known by where they are asked for. */
    const own = (name: FunctionName) => {
      const letters = { DEAD_LETTERS: this.deadLetters.queueUrl } satisfies Partial<FunctionEnvironment>;
      const called = () =>
        ({
          SCHEDULED_FUNCTIONS: Stack.of(this).toJsonString(namesOf(this.apart)),
        }) satisfies Partial<FunctionEnvironment>;
      const maker = () =>
        ({ FOLDER_FUNCTION: this.apart.makeFolder.functionName }) satisfies Partial<FunctionEnvironment>;
      return {
        ...usual(name),
        ...(seesDeadLetters(name) && letters),
        ...(starts(name) && called()),
        ...(asksForFolders(name) && maker()),
      };
    };
    // CloudFormation takes 500 resources a stack, and a route is five of them (docs/adr/0011).
    const alone = new NestedStack(this, 'Alone', { description: 'The functions that no route leads to' });
    this.deadLetters = new DeadLetters(alone, 'DeadLetters').queue;
    const pages = new NestedStack(this, 'Pages', { description: 'The pages, a function each' });
    const data = new NestedStack(this, 'Api', { description: 'The API, a function for each operation' });
    const routed = (scope: Construct, { name, method, path }: Address, handler: LambdaFunction) =>
      new HttpRoute(scope.node.findChild(name) as Construct, 'Route', {
        httpApi: gateway.api,
        routeKey: HttpRouteKey.with(path, HttpMethod[method]),
        integration: new HttpLambdaIntegration('Integration', handler),
      });

    // First, as a page calls them.
    this.apart = this.made(alone, { codeOf, own, allowed });

    for (const name of routeNames) {
      const { method, path, summary, answer } = routes[name];
      const documents = setsDocuments(name);
      const within = answer === 'page' ? pages : data;
      const handler = this.function(within, name, {
        description: summary,
        code: codeOf(name),
        architecture: architectureOf(name),
        memorySize: documents ? 2048 : 1024,
        environment: own(name),
        statements: allowed(name),
      });
      routed(within, { name, method, path }, handler);
    }

    const assets = this.function(alone, assetsRoute.name, {
      description: 'Style sheet, scripts and pictures of the pages',
      code: codeOf(assetsRoute.name),
      architecture: Architecture.ARM_64,
      memorySize: 256,
      environment: {},
      statements: [],
    });
    routed(alone, assetsRoute, assets);
  }

  /** The functions without a route; what fails of those that the schedule calls ends in the queue. */
  private made(
    alone: Construct,
    {
      codeOf,
      own,
      allowed,
    }: {
      readonly codeOf: (name: string) => Code;
      readonly own: (name: FunctionName) => Record<string, string>;
      readonly allowed: (name: FunctionName) => PolicyStatement[];
    },
  ): Record<ApartName, LambdaFunction> {
    const made = apart.map((name) => {
      const { deadLetters: queued, ...usual } = { deadLetters: false, ...apartSettings[name] };
      const settings = { ...usual, architecture: architectureOf(name), environment: own(name) };
      const letters = queued ? { deadLetterQueue: this.deadLetters } : {};
      const statements = allowed(name);
      return [
        name,
        this.function(alone, name, { ...settings, ...letters, code: codeOf(name), statements }),
      ] as const;
    });
    return Object.fromEntries(made) as Record<ApartName, LambdaFunction>;
  }

  private function(
    within: Construct,
    name: string,
    {
      statements,
      ...props
    }: {
      readonly description: string;
      readonly code: Code;
      readonly architecture: Architecture;
      readonly memorySize: number;
      readonly environment: Record<string, string>;
      readonly statements: readonly PolicyStatement[];
      readonly deadLetterQueue?: IQueue;
      /** The gateway's, unless somebody else calls. */
      readonly timeout?: Duration;
      readonly ephemeralStorageSize?: Size;
    },
  ): LambdaFunction {
    const scope = new Construct(within, name);
    const role = new Role(scope, 'Role', {
      assumedBy: new ServicePrincipal('lambda.amazonaws.com'),
      description: `What ${name} may do`,
      inlinePolicies: {
        own: new PolicyDocument({
          statements: [
            new PolicyStatement({
              sid: 'Log',
              actions: ['logs:CreateLogStream', 'logs:PutLogEvents'],
              resources: [this.log.logGroupArn],
            }),
            ...statements,
          ],
        }),
      },
    });
    // A secret is read by AWS's own extension beside the function, and never stands in its environment.
    const reads = statements.some(({ sid }) => sid === 'Secret');
    return new LambdaFunction(scope, 'Function', {
      timeout,
      ...props,
      ...(reads && { paramsAndSecrets: ParamsAndSecretsLayerVersion.fromVersion(secretsExtension) }),
      runtime: Runtime.NODEJS_24_X,
      handler: 'index.handler',
      role,
      logGroup: this.log,
      loggingFormat: LoggingFormat.JSON,
    });
  }
}

/** What the schedule calls, by the names that Lambda has given them. */
const namesOf = (functions: Readonly<Record<ApartName, LambdaFunction>>): Record<ScheduledName, string> =>
  Object.fromEntries(scheduledNames.map((name) => [name, functions[name].functionName])) as Record<
    ScheduledName,
    string
  >;

type Address = {
  readonly name: string;
  readonly method: 'GET' | 'POST' | 'PUT' | 'DELETE';
  readonly path: string;
};

/**
 * The program that sets documents is native, and npm installs the build of the machine that deploys: Linux on x64
 * (docs/deploy.md). All other functions are of one kind for both.
 */
const architectureOf = (name: FunctionName): Architecture =>
  setsDocuments(name) ? Architecture.X86_64 : Architecture.ARM_64;

/** Where the robot sends from and to. */
export type Sending = Pick<Configuration, 'mailSender' | 'webhook' | 'eventBus'>;

function allow(
  { sid, actions, on }: Statement,
  {
    table,
    records,
    signingKey,
    sending,
    secrets,
    deadLetters,
    called,
    maker,
  }: {
    readonly table: Table;
    readonly records: Bucket;
    readonly signingKey: IKey;
    readonly sending: Sending;
    readonly deadLetters: Queue;
    /** The ARNs of what the schedule calls. */
    readonly called: () => string[];
    /** The ARN of what makes folders. */
    readonly maker: () => string;
    /** Names in Secrets Manager, of those that the city has. */
    readonly secrets: { readonly [K in 'login' | 'webhook']: string | undefined };
  },
): PolicyStatement[] {
  const statement = { sid, effect: Effect.ALLOW, actions: [...actions] };
  if ('keys' in on)
    return [
      new PolicyStatement({
        ...statement,
        resources: [table.tableArn],
        conditions: { 'ForAllValues:StringLike': { 'dynamodb:LeadingKeys': [...on.keys] } },
      }),
    ];
  if ('objects' in on)
    return [
      new PolicyStatement({
        ...statement,
        resources: on.objects.map((objects) => records.arnForObjects(objects)),
      }),
    ];
  if ('key' in on) return [new PolicyStatement({ ...statement, resources: [signingKey.keyArn] })];
  if ('queue' in on) return [new PolicyStatement({ ...statement, resources: [deadLetters.queueArn] })];
  if ('calls' in on) return [new PolicyStatement({ ...statement, resources: called() })];
  if ('wakes' in on) return [new PolicyStatement({ ...statement, resources: [maker()] })];
  const stack = Stack.of(table);
  if ('sender' in on) {
    const resource = { service: 'ses', resource: 'identity', resourceName: sending.mailSender };
    return [new PolicyStatement({ ...statement, resources: [stack.formatArn(resource)] })];
  }
  if ('bus' in on) {
    if (!sending.eventBus) return [];
    const resource = { service: 'events', resource: 'event-bus', resourceName: sending.eventBus };
    return [new PolicyStatement({ ...statement, resources: [stack.formatArn(resource)] })];
  }
  if ('secret' in on) {
    const name = secrets[on.secret];
    if (!name) return [];
    // Secrets Manager puts six characters of its own behind a name.
    const arn = { service: 'secretsmanager', resource: 'secret', resourceName: `${name}-??????` };
    const resources = [stack.formatArn({ ...arn, arnFormat: ArnFormat.COLON_RESOURCE_NAME })];
    return [new PolicyStatement({ ...statement, resources })];
  }
  return [new PolicyStatement({ ...statement, resources: [records.bucketArn] })];
}

/** The address of the API without a domain of its own. */
export const addressOf = (gateway: Gateway): string =>
  `https://${gateway.api.apiId}.execute-api.${Stack.of(gateway).region}.amazonaws.com`;
