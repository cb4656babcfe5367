import { Duration, Stack } from 'aws-cdk-lib';
import { Effect, PolicyDocument, PolicyStatement, Role, ServicePrincipal } from 'aws-cdk-lib/aws-iam';
import type { Function as LambdaFunction } from 'aws-cdk-lib/aws-lambda';
import { CfnSchedule } from 'aws-cdk-lib/aws-scheduler';
import { EmailIdentity, Identity } from 'aws-cdk-lib/aws-ses';
import { Queue, QueueEncryption } from 'aws-cdk-lib/aws-sqs';
import { Construct } from 'constructs';

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

/**
 * The robot's clock and its address: every quarter of an hour the pure part of it decides what is due. The checkpoint
 * and the deletion of what two persons have confirmed have the same clock, once a night.
 */
export class Robot extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly runRobot: LambdaFunction;
      readonly makeCheckpoint: LambdaFunction;
      readonly deleteRecords: LambdaFunction;
      readonly deadLetters: Queue;
      readonly mailSender: string;
    },
  ) {
    super(scope, id);
    const { runRobot, makeCheckpoint, deleteRecords, deadLetters, mailSender } = props;
    const called = [runRobot, makeCheckpoint, deleteRecords].map(({ functionArn }) => functionArn);
    new EmailIdentity(this, 'Sender', { identity: Identity.email(mailSender) });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: 'Calls the robot, the checkpoint and the deletion, and keeps the calls that failed',
      inlinePolicies: {
        own: new PolicyDocument({
          statements: [
            allow('Call', ['lambda:InvokeFunction'], ...called),
            allow('Keep', ['sqs:SendMessage'], deadLetters.queueArn),
          ],
        }),
      },
    });
    const schedule = (
      id: string,
      called: LambdaFunction,
      cron: string,
      description: string,
      seconds: number,
    ) =>
      new CfnSchedule(this, id, {
        description,
        scheduleExpression: `cron(${cron})`,
        scheduleExpressionTimezone: 'Europe/Helsinki',
        flexibleTimeWindow: { mode: 'OFF' },
        target: {
          arn: called.functionArn,
          roleArn: role.roleArn,
          input: '{}',
          // The next call comes by itself: an old one has nothing to add.
          retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: seconds },
          deadLetterConfig: { arn: deadLetters.queueArn },
        },
      });
    const decided = 'The robot: what is due is decided by src/domain/robot.ts';
    schedule('EveryQuarter', runRobot, '0/15 * * * ? *', decided, 600);
    const sealed = 'The checkpoint: seals what was done until midnight';
    schedule('EveryNight', makeCheckpoint, '10 2 * * ? *', sealed, 3600);
    const removed = 'The deletion: what two persons have confirmed and whose notice is over';
    schedule('AfterTheSeal', deleteRecords, '40 2 * * ? *', removed, 3600);
  }
}

const allow = (sid: string, actions: string[], ...resources: string[]) =>
  new PolicyStatement({ sid, effect: Effect.ALLOW, actions, resources });
