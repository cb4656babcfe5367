/**
 * The ports as the functions get them. Each is made on first use and kept for the life of the process, so importing
 * this touches neither AWS nor the environment; a bundler keeps only those that a function names.
 */
import type {
  Attachments,
  Calls,
  Channels,
  Claims,
  Counts,
  DeadLetters,
  Deliveries,
  Disposals,
  Documents,
  Folders,
  FolderWorks,
  Issuer,
  KeptObjects,
  Links,
  Looks,
  Mail,
  Outbox,
  Register,
  Removals,
  RobotDays,
  Seals,
  Sessions,
  Signer,
  Snapshots,
  Trail,
  Transfers,
  Worker,
} from '../usecases/ports.ts';
import { machineChannels } from './channels/machineChannels.ts';
import { documentClient } from './dynamo/documentClient.ts';
import { dynamoClaims } from './dynamo/dynamoClaims.ts';
import { dynamoCounts } from './dynamo/dynamoCounts.ts';
import { dynamoDeliveries } from './dynamo/dynamoDeliveries.ts';
import { dynamoDisposals } from './dynamo/dynamoDisposals.ts';
import { dynamoFolderWorks } from './dynamo/dynamoFolderWorks.ts';
import { dynamoLinks } from './dynamo/dynamoLinks.ts';
import { dynamoLooks } from './dynamo/dynamoLooks.ts';
import { dynamoOutbox } from './dynamo/dynamoOutbox.ts';
import { dynamoRegister } from './dynamo/dynamoRegister.ts';
import { dynamoRobotDays } from './dynamo/dynamoRobotDays.ts';
import { dynamoSessions } from './dynamo/dynamoSessions.ts';
import type { DynamoTable } from './dynamo/dynamoTable.ts';
import { dynamoTrail } from './dynamo/dynamoTrail.ts';
import { dynamoTransfers } from './dynamo/dynamoTransfers.ts';
import { environment } from './env.ts';
import { nodeMail } from './mail/nodeMail.ts';
import { oidcIssuer } from './oidc/oidcIssuer.ts';
import { putOnce, type RecordsBucket } from './s3/recordsBucket.ts';
import { s3Client } from './s3/s3Client.ts';
import { s3Documents } from './s3/s3Documents.ts';
import { s3Folders } from './s3/s3Folders.ts';
import { s3KeptObjects } from './s3/s3KeptObjects.ts';
import { s3Seals } from './s3/s3Seals.ts';
import { s3Snapshots } from './s3/s3Snapshots.ts';
import { secretOf } from './secrets.ts';
import { fileSigner } from './signing/fileSigner.ts';
import { awsKms, kmsSigner } from './signing/kmsSigner.ts';
import { storedAttachments } from './storedAttachments.ts';
import { storedRemovals } from './storedRemovals.ts';
import { systemClock } from './system.ts';

function once<T>(make: () => T): () => T {
  let made: { readonly value: T } | undefined;
  return () => {
    made ??= { value: make() };
    return made.value;
  };
}

// The marks tell the bundler that a getter nobody names may be left out.
const table: () => DynamoTable = /* @__PURE__ */ once(() => {
  const { TABLE, AWS_REGION } = environment();
  return { client: documentClient({ region: AWS_REGION }), name: TABLE };
});
const bucket: () => RecordsBucket = /* @__PURE__ */ once(() => {
  const { RECORDS_BUCKET, AWS_REGION, AWS_ENDPOINT_URL_S3 } = environment();
  const pathStyle = AWS_ENDPOINT_URL_S3 !== undefined;
  return { client: s3Client({ region: AWS_REGION, pathStyle }), name: RECORDS_BUCKET };
});

export const counts: () => Counts = /* @__PURE__ */ once(() => dynamoCounts(table()));
export const register: () => Register = /* @__PURE__ */ once(() => dynamoRegister(table()));
export const claims: () => Claims = /* @__PURE__ */ once(() => dynamoClaims(table()));
export const links: () => Links = /* @__PURE__ */ once(() => dynamoLinks(table()));
export const looks: () => Looks = /* @__PURE__ */ once(() => dynamoLooks(table()));
export const deliveries: () => Deliveries = /* @__PURE__ */ once(() => dynamoDeliveries(table()));
export const attachments: () => Attachments = /* @__PURE__ */ once(() =>
  storedAttachments(table(), bucket()),
);
export const transfers: () => Transfers = /* @__PURE__ */ once(() => dynamoTransfers(table()));
export const robotDays: () => RobotDays = /* @__PURE__ */ once(() => dynamoRobotDays(table()));
export const outbox: () => Outbox = /* @__PURE__ */ once(() => dynamoOutbox(table()));
export const mail: () => Mail = /* @__PURE__ */ once(() => {
  const { MAIL_SENDER, SMTP_URL, AWS_REGION } = environment();
  if (!MAIL_SENDER) throw new Error('MAIL_SENDER is not set: this function was not meant to send');
  const transport = once(async () => {
    const { sesTransport, smtpTransport } = await import('./mail/transports.ts');
    return SMTP_URL ? smtpTransport(SMTP_URL) : sesTransport(AWS_REGION);
  });
  const { PUBLIC_URL, CITY } = environment();
  return nodeMail({ sender: () => MAIL_SENDER, publicUrl: () => PUBLIC_URL, city: () => CITY, transport });
});
export const channels: () => Channels = /* @__PURE__ */ once(() => {
  const { WEBHOOK_URL, WEBHOOK_SECRET, WEBHOOK_SECRET_NAME, EVENT_BUS, AWS_REGION } = environment();
  const secret = secretOf(WEBHOOK_SECRET, WEBHOOK_SECRET_NAME);
  return machineChannels({
    webhook: WEBHOOK_URL && secret ? { url: WEBHOOK_URL, secret } : null,
    now: () => systemClock.now(),
    putEvent: EVENT_BUS
      ? async (detail) => (await import('./channels/eventBus.ts')).putEvent(AWS_REGION, EVENT_BUS, detail)
      : null,
    putFile: (key, file) => putOnce(bucket(), `documents/outgoing/${key}`, file),
  });
});
/** The clients of SQS and Lambda are loaded when they are first asked: they seldom are. */
export const deadLetters: () => DeadLetters = /* @__PURE__ */ once(() => {
  const { DEAD_LETTERS: url, AWS_REGION: region } = environment();
  if (!url) throw new Error('DEAD_LETTERS is not set: this function was not meant to see them');
  const queue = once(async () => {
    const { sqsDeadLetters } = await import('./sqs/sqsDeadLetters.ts');
    const { sqsClient } = await import('./sqs/sqsClient.ts');
    return sqsDeadLetters({ client: sqsClient({ region }), url });
  });
  return {
    list: async () => (await queue()).list(),
    takeOut: async (matches, act) => (await queue()).takeOut(matches, act),
  };
});
export const calls: () => Calls = /* @__PURE__ */ once(() => {
  const { SCHEDULED_FUNCTIONS: functions, AWS_REGION: region } = environment();
  if (!functions) throw new Error('SCHEDULED_FUNCTIONS is not set: this function was not meant to call');
  const lambda = once(async () => {
    const { lambdaCalls, lambdaClient } = await import('./lambdaCalls.ts');
    return lambdaCalls(lambdaClient({ region }), functions, systemClock);
  });
  return { start: async (call) => (await lambda()).start(call) };
});
export const sessions: () => Sessions = /* @__PURE__ */ once(() => dynamoSessions(table()));
export const snapshots: () => Snapshots = /* @__PURE__ */ once(() => s3Snapshots(bucket()));
export const documents: () => Documents = /* @__PURE__ */ once(() => s3Documents(bucket()));
export const seals: () => Seals = /* @__PURE__ */ once(() => s3Seals(bucket()));
export const folders: () => Folders = /* @__PURE__ */ once(() => s3Folders(bucket()));
export const folderWorks: () => FolderWorks = /* @__PURE__ */ once(() => dynamoFolderWorks(table()));
export const worker: () => Worker = /* @__PURE__ */ once(() => {
  const lambda = once(async () => {
    const { FOLDER_FUNCTION: name, AWS_REGION: region } = environment();
    if (!name)
      throw new Error('FOLDER_FUNCTION is not set: this function was not meant to have folders made');
    const { lambdaClient, lambdaWorker } = await import('./lambdaCalls.ts');
    return lambdaWorker(lambdaClient({ region }), name);
  });
  return { wake: async (id) => (await lambda()).wake(id) };
});
export const disposals: () => Disposals = /* @__PURE__ */ once(() => dynamoDisposals(table()));
export const keptObjects: () => KeptObjects = /* @__PURE__ */ once(() => s3KeptObjects(bucket()));
export const removals: () => Removals = /* @__PURE__ */ once(() => storedRemovals(table(), bucket()));
export const trail: () => Trail = /* @__PURE__ */ once(() => dynamoTrail(table()));
export const signer: () => Signer = /* @__PURE__ */ once(() => {
  const { SIGNING_KEY, AWS_REGION } = environment();
  return SIGNING_KEY.startsWith('file:')
    ? fileSigner(SIGNING_KEY.slice('file:'.length))
    : kmsSigner(SIGNING_KEY, awsKms(AWS_REGION));
});
export const issuer: () => Issuer = /* @__PURE__ */ once(() => {
  const env = environment();
  return oidcIssuer({
    issuer: env.OIDC_ISSUER,
    kind: env.OIDC_KIND,
    clientId: env.OIDC_CLIENT_ID,
    clientSecret: secretOf(env.OIDC_CLIENT_SECRET, env.OIDC_SECRET_NAME),
    publicUrl: env.PUBLIC_URL,
    audience: env.API_AUDIENCE,
  });
});
