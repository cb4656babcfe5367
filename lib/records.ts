import { Duration, RemovalPolicy } from 'aws-cdk-lib';
import type { IKey } from 'aws-cdk-lib/aws-kms';
import {
  BlockPublicAccess,
  Bucket,
  BucketEncryption,
  type BucketProps,
  type IBucket,
  ObjectLockRetention,
  ObjectOwnership,
} from 'aws-cdk-lib/aws-s3';
import { Construct } from 'constructs';
import type { Configuration } from './configuration.ts';

/** What no bucket of ours does without. */
const closed = {
  blockPublicAccess: BlockPublicAccess.BLOCK_ALL,
  objectOwnership: ObjectOwnership.BUCKET_OWNER_ENFORCED,
  enforceSSL: true,
  minimumTLSVersion: 1.2,
  removalPolicy: RemovalPolicy.RETAIN,
} as const satisfies BucketProps;

/**
 * Snapshots and documents: every version is kept and locked, so that what was approved can be shown for as long as the
 * law asks. Who read or wrote what is in the bucket of access logs beside it.
 */
export class Records extends Construct {
  readonly bucket: Bucket;

  constructor(
    scope: Construct,
    id: string,
    {
      key,
      lock,
      logRetentionDays,
    }: {
      readonly key: IKey;
      readonly lock: Configuration['records'];
      readonly logRetentionDays: number;
    },
  ) {
    super(scope, id);
    const accessLogs = new Bucket(this, 'AccessLogs', {
      ...closed,
      // The log service of S3 cannot write with a key of our own.
      encryption: BucketEncryption.S3_MANAGED,
      versioned: true,
      lifecycleRules: [
        {
          expiration: Duration.days(logRetentionDays),
          noncurrentVersionExpiration: Duration.days(1),
          abortIncompleteMultipartUploadAfter: Duration.days(1),
        },
      ],
    });
    const period = Duration.days(lock.years * 365 + Math.ceil(lock.years / 4));
    this.bucket = new Bucket(this, 'Bucket', {
      ...closed,
      encryption: BucketEncryption.KMS,
      encryptionKey: key,
      bucketKeyEnabled: true,
      versioned: true,
      objectLockEnabled: true,
      objectLockDefaultRetention:
        lock.lock === 'compliance'
          ? ObjectLockRetention.compliance(period)
          : ObjectLockRetention.governance(period),
      // CDK's types say `encryptionKey?` of IBucket and `| undefined` of Bucket: no difference but to the compiler.
      serverAccessLogsBucket: accessLogs as IBucket,
      serverAccessLogsPrefix: 'records/',
      lifecycleRules: [
        { abortIncompleteMultipartUploadAfter: Duration.days(1) },
        // Inspection folders are copies, with a lock of a day of their own (src/adapters/s3/s3Folders.ts).
        {
          prefix: 'documents/folders/',
          expiration: Duration.days(7),
          noncurrentVersionExpiration: Duration.days(1),
        },
      ],
    });
  }
}
