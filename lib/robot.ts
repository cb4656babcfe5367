import { Duration, Stack } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';
import { type CallEvent, type ScheduledName, schedule, scheduledNames } from '../src/adapters/schedule.ts';

/** Where calls of the robot end that failed for good; its own construct, as the function names it before the schedule. */
export class DeadLetters extends Construct {
  readonly queue: Queue;

  constructor(scope: Construct, id: string) {
    super(scope, id);
    this.queue = new Queue(this, 'Queue', {
      // A call that failed says nothing but that it failed.
      encryption: QueueEncryption.SQS_MANAGED,
      enforceSSL: true,
      retentionPeriod: Duration.days(14),
    });
  }
}

/** The names of the schedules, and for how many seconds a call that could not be made is tried again. */
const schedules: Readonly<Record<ScheduledName, { readonly id: string; readonly seconds: number }>> = {
  runRobot: { id: 'EveryQuarter', seconds: 600 },
  makeCheckpoint: { id: 'EveryNight', seconds: 3600 },
  deleteRecords: { id: 'AfterTheSeal', seconds: 3600 },
  checkInvariants: { id: 'EveryNightLook', seconds: 3600 },
};

/** The robot's clock and its address: calls by src/adapters/schedule.ts, each telling what it is and when it was to be. */
export class Robot extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly called: Readonly<Record<ScheduledName, LambdaFunction>>;
      readonly deadLetters: Queue;
      readonly mailSender: string;
    },
  ) {
    super(scope, id);
    const { called, deadLetters, mailSender } = props;
    new EmailIdentity(this, 'Sender', { identity: Identity.email(mailSender) });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: 'Calls what the schedule calls, and keeps the calls that failed',
      inlinePolicies: {
        own: new PolicyDocument({
          statements: [
            allow(
              'Call',
              ['lambda:InvokeFunction'],
              ...scheduledNames.map((name) => called[name].functionArn),
            ),
            allow('Keep', ['sqs:SendMessage'], deadLetters.queueArn),
          ],
        }),
      },
    });
    for (const name of scheduledNames) {
      const { id, seconds } = schedules[name];
      const { at, why } = schedule[name];
      // Filled in by the scheduler (docs.aws.amazon.com/scheduler, "Context attributes").
      const event: CallEvent = { call: name, plannedFor: '<aws.scheduler.scheduled-time>' };
      new CfnSchedule(this, id, {
        description: why,
        scheduleExpression: `cron(${cronOf(at)})`,
        scheduleExpressionTimezone: 'Europe/Helsinki',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: called[name].functionArn,
          roleArn: role.roleArn,
          input: JSON.stringify(event),
          // The next call comes by itself: an old one has nothing to add.
          retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: seconds },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      });
    }
  }
}

/** Minute and hour of every day, or every quarter of an hour. */
const cronOf = (at: (typeof schedule)[ScheduledName]['at']): string =>
  at === 'quarters' ? '0/15 * * * ? *' : `${Number(at.slice(3))} ${Number(at.slice(0, 2))} * * ? *`;

const allow = (sid: string, actions: string[], ...resources: string[]) =>
  new PolicyStatement({ sid, effect: Effect.ALLOW, actions, resources });
