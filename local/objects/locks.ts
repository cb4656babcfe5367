import { S3Error } from './errors.ts';
import type { S3Answer, S3Request, World } from './requests.ts';
import type { Bucket, Lock, LockMode, Version } from './store.ts';
import { textOf, xml } from './xml.ts';

/** Whether the request may set a GOVERNANCE lock aside. */
function bypasses({ headers }: S3Request): boolean {
  return headers['x-amz-bypass-governance-retention']?.toLowerCase() === 'true';
}

/** Refuses the removal of a version that is still locked. */
export function refuseIfLocked(request: S3Request, { lock }: Version, now: Date): void {
  if (lock === undefined || lock.until <= now) return;
  if (lock.mode === 'GOVERNANCE' && bypasses(request)) return;
  throw new S3Error(403, 'AccessDenied', 'Access Denied because object protected by object lock.');
}

/** The lock of a new object: the one in its headers, else the bucket's default. */
export function lockOfNew({ headers, checksums }: S3Request, bucket: Bucket, now: Date): Lock | undefined {
  const mode = headers['x-amz-object-lock-mode'];
  const until = headers['x-amz-object-lock-retain-until-date'];
  if (mode === undefined && until === undefined) return defaultLock(bucket, now);
  if (!bucket.locking)
    throw new S3Error(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');
  if (mode === undefined || until === undefined) {
    throw new S3Error(
      400,
      'InvalidArgument',
      'x-amz-object-lock-retain-until-date and x-amz-object-lock-mode must both be supplied',
    );
  }
  if (headers['content-md5'] === undefined && Object.keys(checksums).length === 0) {
    throw new S3Error(
      400,
      'InvalidRequest',
      'Content-MD5 OR x-amz-checksum- HTTP header is required for Put Object requests with Object Lock parameters',
    );
  }
  return newLock(mode, until, now);
}

/** PutObjectRetention: a lock may grow; it may shrink or go only if it is GOVERNANCE and is set aside. */
export function putRetention(
  request: S3Request,
  bucket: Bucket,
  version: Version,
  { store, now }: World,
): S3Answer {
  requireLocking(bucket);
  const document = request.body.toString();
  const mode = textOf(document, 'Mode');
  const until = textOf(document, 'RetainUntilDate');
  const wanted = mode === undefined && until === undefined ? undefined : newLock(mode, until, now());
  const { lock } = version;
  if (lock !== undefined && lock.until > now()) {
    const weaker = wanted === undefined || wanted.until < lock.until || wanted.mode !== lock.mode;
    const stronger = wanted?.mode === 'COMPLIANCE' && wanted.until >= lock.until;
    if (weaker && !stronger) refuseIfLocked(request, version, now());
  }
  store.setLock(version.sequence, wanted);
  return { status: 200 };
}

/** GetObjectRetention. */
export function getRetention(bucket: Bucket, { lock }: Version): S3Answer {
  requireLocking(bucket);
  if (lock === undefined) {
    throw new S3Error(
      404,
      'NoSuchObjectLockConfiguration',
      'The specified object does not have a ObjectLock configuration',
    );
  }
  return {
    status: 200,
    body: xml('Retention', { Mode: lock.mode, RetainUntilDate: lock.until.toISOString() }),
  };
}

/** PutObjectLockConfiguration: locking on, with or without a default retention. It cannot be switched off. */
export function putLockConfiguration(request: S3Request, bucket: Bucket, { store }: World): S3Answer {
  const document = request.body.toString();
  if (textOf(document, 'ObjectLockEnabled') !== 'Enabled') throw malformed();
  if (bucket.versioning !== 'Enabled') {
    throw new S3Error(
      409,
      'InvalidBucketState',
      'Versioning must be Enabled on the bucket to apply an Object Lock.',
    );
  }
  const mode = textOf(document, 'Mode');
  const days = Number(textOf(document, 'Days') ?? 0);
  const years = Number(textOf(document, 'Years') ?? 0);
  if (!document.includes('<DefaultRetention')) {
    store.saveBucket({ ...bucket, locking: true, lockDefault: undefined });
    return { status: 200 };
  }
  const whole = Number.isInteger(days) && Number.isInteger(years) && days >= 0 && years >= 0;
  if (!isMode(mode) || !whole || days > 0 === years > 0) throw malformed();
  store.saveBucket({ ...bucket, locking: true, lockDefault: { mode, days, years } });
  return { status: 200 };
}

/** GetObjectLockConfiguration. */
export function getLockConfiguration({ locking, lockDefault }: Bucket): S3Answer {
  if (!locking) {
    throw new S3Error(
      404,
      'ObjectLockConfigurationNotFoundError',
      'Object Lock configuration does not exist for this bucket',
    );
  }
  const { mode, days = 0, years = 0 } = lockDefault ?? {};
  const DefaultRetention = { Mode: mode, Days: days || undefined, Years: years || undefined };
  const Rule = mode === undefined ? undefined : { DefaultRetention };
  return { status: 200, body: xml('ObjectLockConfiguration', { ObjectLockEnabled: 'Enabled', Rule }) };
}

/** The headers that tell of a lock. */
export function lockHeaders(lock: Lock | undefined): Record<string, string> {
  if (lock === undefined) return {};
  return {
    'x-amz-object-lock-mode': lock.mode,
    'x-amz-object-lock-retain-until-date': lock.until.toISOString(),
  };
}

function defaultLock({ lockDefault }: Bucket, now: Date): Lock | undefined {
  if (lockDefault === undefined) return undefined;
  const until = new Date(now);
  until.setUTCDate(until.getUTCDate() + lockDefault.days);
  until.setUTCFullYear(until.getUTCFullYear() + lockDefault.years);
  return { mode: lockDefault.mode, until };
}

function newLock(mode: string | undefined, until: string | undefined, now: Date): Lock {
  const date = new Date(until ?? '');
  if (!isMode(mode) || Number.isNaN(date.getTime())) throw malformed();
  if (date <= now) throw new S3Error(400, 'InvalidArgument', 'The retain until date must be in the future!');
  return { mode, until: date };
}

function requireLocking({ locking }: Bucket): void {
  if (!locking) throw new S3Error(400, 'InvalidRequest', 'Bucket is missing Object Lock Configuration');
}

function isMode(mode: string | undefined): mode is LockMode {
  return mode === 'COMPLIANCE' || mode === 'GOVERNANCE';
}

function malformed(): S3Error {
  return new S3Error(400, 'MalformedXML', 'The XML you provided was not well-formed or did not validate.');
}
