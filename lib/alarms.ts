import { Aws, Duration } from 'aws-cdk-lib';
import { CfnBudget } from 'aws-cdk-lib/aws-budgets';
import {
  Alarm,
  AlarmWidget,
  ComparisonOperator,
  Dashboard,
  GraphWidget,
  type IMetric,
  Stats,
  TextWidget,
  TreatMissingData,
} from 'aws-cdk-lib/aws-cloudwatch';
import { SnsAction } from 'aws-cdk-lib/aws-cloudwatch-actions';
import { Operation, type Table } from 'aws-cdk-lib/aws-dynamodb';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import { FilterPattern, type LogGroup, MetricFilter } from 'aws-cdk-lib/aws-logs';
import { Topic } from 'aws-cdk-lib/aws-sns';
import { EmailSubscription } from 'aws-cdk-lib/aws-sns-subscriptions';
import type { Queue } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import type { Gateway } from './api.ts';
import type { Configuration } from './configuration.ts';

/** Where the runbook of the alarm lies: a section of docs/runbook.md with this anchor. */
const runbook = (anchor: string): string => `docs/runbook.md#${anchor}`;

/** An alarm as people meet it: who is hurt, and what to do first. */
type Words = { readonly anchor: string; readonly who: string; readonly first: string };

/** Mails, alarms that say who is hurt and what to do, one dashboard, and a budget. */
export class Alarms extends Construct {
  private readonly topic: Topic;
  private readonly all: Alarm[] = [];

  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly configuration: Configuration;
      readonly gateway: Gateway;
      readonly log: LogGroup;
      readonly table: Table;
      readonly key: IKey;
      readonly deadLetters: Queue;
    },
  ) {
    super(scope, id);
    const { configuration, gateway, log, table, key, deadLetters } = props;
    this.topic = new Topic(this, 'Topic', { masterKey: key, enforceSSL: true });
    this.topic.addSubscription(new EmailSubscription(configuration.alarmEmail));

    const { stage, accessLog } = gateway;
    const minutes = (count: number) => ({ period: Duration.minutes(count) });
    const failed = stage.metricServerError({ ...minutes(5), statistic: Stats.SUM });
    const slow = stage.metricLatency({ ...minutes(5), statistic: Stats.percentile(95) });
    const throttledAtTable = table.metricThrottledRequestsForOperations({
      ...minutes(5),
      operations: [
        Operation.GET_ITEM,
        Operation.QUERY,
        Operation.PUT_ITEM,
        Operation.UPDATE_ITEM,
        Operation.DELETE_ITEM,
        Operation.TRANSACT_WRITE_ITEMS,
      ],
    });
    const evidence = this.counted(
      'Evidence',
      log,
      15,
      '{ ($.error[0].name = "TamperedSnapshot") || ($.error[0].name = "BrokenItem") }',
    );
    const invariants = this.counted(
      'BrokenInvariants',
      log,
      60,
      '{ ($.route = "checkInvariants") && ($.result != "ok") }',
    );
    const login = this.counted(
      'LoginFailed',
      accessLog,
      15,
      '{ (($.route = "GET /login") || ($.route = "GET /login/callback")) && ($.status = 5*) }',
    );
    const flooded = this.counted('TooMany', accessLog, 5, '{ $.status = 429 }');
    const refused = this.counted('Refused', accessLog, 15, '{ ($.status = 401) || ($.status = 403) }');

    this.alarm(
      'AnswersFail',
      failed,
      { above: 4, periods: 1 },
      {
        anchor: 'answers-fail',
        who: 'Kitchens and officials see "something went wrong"; a count may not get in.',
        first: 'Look in the functions log for level "error" and the route that fails.',
      },
    );
    this.alarm(
      'AnswersSlow',
      slow,
      { above: 5_000, periods: 3 },
      {
        anchor: 'answers-slow',
        who: 'Kitchens and officials wait more than five seconds for a page.',
        first: 'Look in the access log which routes are slow, and whether the table throttles.',
      },
    );
    this.alarm(
      'NobodyLogsIn',
      login,
      { above: 2, periods: 1 },
      {
        anchor: 'nobody-logs-in',
        who: 'Nobody can log in; those who are in can work on.',
        first: "Open the issuer's address in a browser, and check that its secret has not run out.",
      },
    );
    this.alarm(
      'EvidenceTouched',
      evidence,
      { above: 0, periods: 1 },
      {
        anchor: 'evidence-touched',
        who: 'The official cannot trust a claim: a stored record or snapshot is not what was written.',
        first: 'Change nothing. Find the item in the functions log, and who wrote it in CloudTrail.',
      },
    );
    this.alarm(
      'InvariantsBroken',
      invariants,
      { above: 0, periods: 1 },
      {
        anchor: 'invariants-broken',
        who: 'The official and the inspector: something stored is not as it must be, so a figure may be wrong.',
        first: 'Approve nothing. Each fault is a line of the functions log with the thing it was found in.',
      },
    );
    this.alarm(
      'TableThrottled',
      throttledAtTable,
      { above: 9, periods: 2 },
      {
        anchor: 'table-throttled',
        who: 'Kitchens and officials wait or are asked to try again; nothing is lost.',
        first:
          'See which key is hot in the route that fails; on-demand tables grow by themselves in minutes.',
      },
    );
    this.alarm(
      'TooManyRequests',
      flooded,
      { above: 50, periods: 1 },
      {
        anchor: 'too-many-requests',
        who: 'Kitchens and officials are turned away (429), because the city sends more than it may.',
        first:
          'See in the access log which route is flooded; a machine client gone wild is stopped in the register.',
      },
    );
    this.alarm(
      'ManyRefused',
      refused,
      { above: 300, periods: 1 },
      {
        anchor: 'many-refused',
        who: 'Perhaps nobody yet: somebody is trying doors, or a machine client has lost its rights.',
        first: 'See in the functions log who is refused, and where.',
      },
    );

    this.alarm(
      'RobotStands',
      deadLetters.metricApproximateNumberOfMessagesVisible({ ...minutes(15), statistic: Stats.MAXIMUM }),
      { above: 0, periods: 1 },
      {
        anchor: 'robot-stands',
        who: 'Kitchens may not be reminded and an approved application not go out, or the night is not sealed.',
        first: 'Open /robot: it names what failed and why. Mend that, then press "Try again" there.',
      },
    );
    this.alarm(
      'SendingFails',
      this.counted('SendFailed', log, 60, '{ ($.route = "runRobot") && ($.result = "send-failed") }'),
      { above: 2, periods: 1 },
      {
        anchor: 'sending-fails',
        who: 'Kitchens, officials or the authority do not get what the robot sends them.',
        first: 'Open /robot: the outbox says what failed and why; resend from there when it is mended.',
      },
    );

    this.budget(configuration);
    const dashboard = new Dashboard(this, 'Dashboard', { defaultInterval: Duration.days(7) });
    dashboard.addWidgets(
      new TextWidget({
        width: 24,
        height: 2,
        markdown: `# Skolmjölk, ${configuration.city} (${configuration.stage})\nWhat each alarm means: docs/runbook.md`,
      }),
    );
    dashboard.addWidgets(
      ...this.all.map((alarm) => new AlarmWidget({ alarm, title: alarm.node.id, width: 6, height: 5 })),
      new GraphWidget({
        title: 'Requests',
        left: [stage.metricCount({ ...minutes(60), statistic: Stats.SUM })],
        right: [stage.metricClientError({ ...minutes(60), statistic: Stats.SUM }), failed],
        width: 12,
      }),
      new GraphWidget({
        title: 'Read and written in the table',
        left: [
          table.metricConsumedReadCapacityUnits(minutes(60)),
          table.metricConsumedWriteCapacityUnits(minutes(60)),
        ],
        width: 12,
      }),
    );
  }

  /** How often lines of a log fit a pattern. */
  private counted(id: string, logGroup: LogGroup, minutes: number, pattern: string): IMetric {
    return new MetricFilter(this, `${id}Lines`, {
      logGroup,
      metricNamespace: `Skolmjolk/${Aws.STACK_NAME}`,
      metricName: id,
      filterPattern: FilterPattern.literal(pattern),
      metricValue: '1',
      defaultValue: 0,
    }).metric({ period: Duration.minutes(minutes), statistic: Stats.SUM });
  }

  private alarm(
    id: string,
    metric: IMetric,
    { above, periods }: { readonly above: number; readonly periods: number },
    { anchor, who, first }: Words,
  ): void {
    const alarm = new Alarm(this, id, {
      metric,
      threshold: above,
      comparisonOperator: ComparisonOperator.GREATER_THAN_THRESHOLD,
      evaluationPeriods: periods,
      // No requests at all, at night and in the summer, is not an alarm.
      treatMissingData: TreatMissingData.NOT_BREACHING,
      alarmDescription: `Who is hurt: ${who} What to do: ${first} More: ${runbook(anchor)}`,
    });
    alarm.addAlarmAction(new SnsAction(this.topic));
    this.all.push(alarm);
  }

  private budget({ alarmEmail, budget }: Configuration): void {
    const subscribers = [{ subscriptionType: 'EMAIL', address: alarmEmail }];
    new CfnBudget(this, 'Budget', {
      budget: {
        budgetType: 'COST',
        timeUnit: 'MONTHLY',
        budgetLimit: { amount: budget.amount, unit: budget.currency },
      },
      notificationsWithSubscribers: [
        { notificationType: 'ACTUAL', threshold: 80 },
        { notificationType: 'FORECASTED', threshold: 100 },
      ].map(({ notificationType, threshold }) => ({
        notification: {
          notificationType,
          threshold,
          thresholdType: 'PERCENTAGE',
          comparisonOperator: 'GREATER_THAN',
        },
        subscribers,
      })),
    });
  }
}
