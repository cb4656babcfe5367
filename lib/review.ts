import { type App, Names, type Stack, Validations } from 'aws-cdk-lib';
import { AwsSolutionsChecks, ServerlessChecks } from 'cdk-nag';
import type { Configuration } from './configuration.ts';

type Acknowledged = { readonly id: string; readonly reason: string };

/** Findings of cdk-nag that were looked at and are lived with; test/lib compares this list with what is found. */
const acknowledged = (records: string): readonly Acknowledged[] => [
  {
    id: 'AwsSolutions-APIG4',
    reason:
      'The endpoint identifies every caller and asks the register for his rights at that instant (src/api/endpoint.ts); ' +
      "the gateway's authorizer knows neither sessions nor roles, and takes an ID token for an access token.",
  },
  {
    id: `AwsSolutions-IAM5[Resource::<${records}>/snapshots/*]`,
    reason: 'A snapshot is named by its hash, which is not known before; the prefix is the narrowest scope.',
  },
  {
    id: `AwsSolutions-IAM5[Resource::<${records}>/documents/*]`,
    reason:
      'A document is named by the hash of its snapshot, a seal by its claim or day; the prefix is the narrowest scope.',
  },
  {
    id: `AwsSolutions-IAM5[Resource::<${records}>/attachments/*]`,
    reason:
      'An attachment and a delivery’s original are named by the hash of their bytes; the prefix is the narrowest scope.',
  },
  {
    id: 'Serverless-LambdaDLQ',
    reason: 'Only the gateway calls these functions, and waits for the answer: nothing is ever queued.',
  },
  {
    id: 'Serverless-LambdaTracing',
    reason:
      'One function, one table, one bucket a request: the log line with its milliseconds tells as much, and X-Ray ' +
      "would put a '*' resource into every role.",
  },
  {
    id: 'Serverless-SQSRedrivePolicy',
    reason:
      'The one queue is where failed calls of the robot end: an alarm watches it, and nothing follows it.',
  },
  {
    id: 'Serverless-SNSRedrivePolicy',
    reason: 'An alarm that could not be mailed still stands on the dashboard; nobody would read its queue.',
  },
];

/** For the city that chose a second factor for those who want one. */
const optionalMfa: Acknowledged = {
  id: 'AwsSolutions-COG2',
  reason: 'The city chose login.mfa "optional"; the sample asks everyone for a second factor.',
};

/** The findings that are lived with under a configuration. */
export function acknowledgedFor({ login }: Configuration, stack: Stack): readonly Acknowledged[] {
  const all = acknowledged(`referenceto${recordsIn(stack)}Arn`);
  return login.kind === 'cognito' && login.mfa === 'optional' ? [...all, optionalMfa] : all;
}

/** What the bucket of records is called where a stack within the stack is given its name. */
function recordsIn(stack: Stack): string {
  const bucket = stack.node.tryFindChild('Records')?.node.tryFindChild('Bucket')?.node.defaultChild;
  return bucket ? Names.nodeUniqueId(bucket.node) : '';
}

/** cdk-nag's packs, at every synth: what a city changes is looked at as well. */
export const packs = (app: App) => [new AwsSolutionsChecks(app), new ServerlessChecks(app)];

/** Fails the synth for every finding that is not on the list. */
export function review(app: App, stack: Stack, configuration: Configuration): void {
  Validations.of(app).addPlugins(...packs(app));
  Validations.of(stack).acknowledge(...acknowledgedFor(configuration, stack));
}
