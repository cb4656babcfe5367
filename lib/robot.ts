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

/** The robot's clock and its address: every quarter of an hour the pure part of it decides what is due. */
export class Robot extends Construct {
  constructor(
    scope: Construct,
    id: string,
    props: {
      readonly runRobot: LambdaFunction;
      readonly deadLetters: Queue;
      readonly mailSender: string;
    },
  ) {
    super(scope, id);
    const { runRobot, deadLetters, mailSender } = props;
    new EmailIdentity(this, 'Sender', { identity: Identity.email(mailSender) });
    const role = new Role(this, 'Role', {
      assumedBy: new ServicePrincipal('scheduler.amazonaws.com', {
        conditions: { StringEquals: { 'aws:SourceAccount': Stack.of(this).account } },
      }),
      description: 'Calls the robot, and keeps the calls that failed',
      inlinePolicies: {
        own: new PolicyDocument({
          statements: [
            allow('Call', ['lambda:InvokeFunction'], runRobot.functionArn),
            allow('Keep', ['sqs:SendMessage'], deadLetters.queueArn),
          ],
        }),
      },
    });
    new CfnSchedule(this, 'EveryQuarter', {
      description: 'The robot: what is due is decided by src/domain/robot.ts',
      scheduleExpression: 'cron(0/15 * * * ? *)',
      scheduleExpressionTimezone: 'Europe/Helsinki',
      flexibleTimeWindow: { mode: 'OFF' },
      target: {
        arn: runRobot.functionArn,
        roleArn: role.roleArn,
        input: '{}',
        // The next quarter comes by itself: an old call has nothing to add.
        retryPolicy: { maximumRetryAttempts: 2, maximumEventAgeInSeconds: 600 },
        deadLetterConfig: { arn: deadLetters.queueArn },
      },
    });
  }
}

const allow = (sid: string, actions: string[], resource: string) =>
  new PolicyStatement({ sid, effect: Effect.ALLOW, actions, resources: [resource] });
