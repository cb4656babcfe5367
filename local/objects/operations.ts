import { notImplemented, S3Error } from './errors.ts';
import { listObjects, listVersions } from './listing.ts';
import {
  getLockConfiguration,
  getRetention,
  lockHeaders,
  lockOfNew,
  putLockConfiguration,
  putRetention,
  refuseIfLocked,
} from './locks.ts';
import type { S3Answer, S3Request, World } from './requests.ts';
import type { Bucket, Version } from './store.ts';
import { textOf, xml } from './xml.ts';

const knownQuery =
  /^(versionId|retention|versioning|object-lock|versions|list-type|prefix|delimiter|max-keys|continuation-token|start-after|encoding-type|key-marker|version-id-marker|location|fetch-owner|x-id|response-[a-z-]+|x-amz-.*)$/i;
const unknownHeaders =
  /^x-amz-(copy-source|tagging$|object-lock-legal-hold|server-side-encryption-customer|write-offset|website|acl|grant)/;
const keptHeaders =
  /^(content-type|cache-control|content-disposition|content-encoding|content-language|expires|x-amz-meta-.*|x-amz-server-side-encryption)$/;
const bucketName = /^(?!.*\.\.)[a-z0-9][a-z0-9.-]{1,61}[a-z0-9]$/;

/** Does what a request asks for. What is not known here is refused by name; nothing is quietly left out. */
export function operate(request: S3Request, world: World): S3Answer {
  for (const name of request.query.keys()) if (!knownQuery.test(name)) throw notImplemented(`?${name}`);
  for (const name of Object.keys(request.headers)) if (unknownHeaders.test(name)) throw notImplemented(name);
  if (request.bucket === '') return onService(request, world);
  if (request.key === '') return onBucket(request, world);
  return onObject(request, world);
}

function onService({ method }: S3Request, { store }: World): S3Answer {
  if (method !== 'GET') throw notAllowed();
  const Bucket = store
    .buckets()
    .map(({ name, created }) => ({ Name: name, CreationDate: created.toISOString() }));
  const body = xml('ListAllMyBucketsResult', { Owner: { ID: 'local' }, Buckets: { Bucket } });
  return { status: 200, body };
}

function onBucket(request: S3Request, world: World): S3Answer {
  const { method, query, bucket: name } = request;
  const { store } = world;
  const subject =
    ['versioning', 'object-lock', 'versions', 'list-type', 'location'].find((word) => query.has(word)) ?? '';
  if (method === 'PUT' && subject === '') return createBucket(request, world);
  const bucket = requireBucket(name, world);
  switch (`${method} ${subject}`) {
    case 'HEAD ':
      return { status: 200 };
    case 'GET list-type':
      return listObjects(request, world);
    case 'GET versions':
      return listVersions(request, world);
    case 'GET location':
      return { status: 200, body: xml('LocationConstraint', {}) };
    case 'GET versioning':
      return {
        status: 200,
        body: xml('VersioningConfiguration', { Status: bucket.versioning || undefined }),
      };
    case 'PUT versioning': {
      const status = textOf(request.body.toString(), 'Status');
      if (status !== 'Enabled' && status !== 'Suspended') {
        throw new S3Error(
          400,
          'MalformedXML',
          'The XML you provided was not well-formed or did not validate.',
        );
      }
      if (bucket.locking && status !== 'Enabled') {
        throw new S3Error(
          409,
          'InvalidBucketState',
          'An Object Lock configuration is present on this bucket, so the versioning state cannot be changed.',
        );
      }
      store.saveBucket({ ...bucket, versioning: status });
      return { status: 200 };
    }
    case 'GET object-lock':
      return getLockConfiguration(bucket);
    case 'PUT object-lock':
      return putLockConfiguration(request, bucket, world);
    default:
      throw notImplemented(`${method} on a bucket${subject && ` (${subject})`}`);
  }
}

function createBucket({ bucket: name, headers }: S3Request, { store }: World): S3Answer {
  if (!bucketName.test(name))
    throw new S3Error(400, 'InvalidBucketName', 'The specified bucket is not valid.');
  if (store.bucket(name) !== undefined) {
    throw new S3Error(
      409,
      'BucketAlreadyOwnedByYou',
      'Your previous request to create the named bucket succeeded and you already own it.',
    );
  }
  const locking = headers['x-amz-bucket-object-lock-enabled']?.toLowerCase() === 'true';
  store.saveBucket({ name, versioning: locking ? 'Enabled' : '', locking });
  return { status: 200, headers: { location: `/${name}` } };
}

function onObject(request: S3Request, world: World): S3Answer {
  const bucket = requireBucket(request.bucket, world);
  const subject = request.query.has('retention') ? 'retention' : '';
  switch (`${request.method} ${subject}`) {
    case 'PUT ':
      return putObject(request, bucket, world);
    case 'GET ':
    case 'HEAD ':
      return getObject(request, bucket, world);
    case 'DELETE ':
      return deleteObject(request, bucket, world);
    case 'PUT retention':
      return putRetention(request, bucket, requireVersion(request, world), world);
    case 'GET retention':
      return getRetention(bucket, requireVersion(request, world));
    default:
      throw notImplemented(`${request.method} on an object${subject && ` (${subject})`}`);
  }
}

function putObject(request: S3Request, bucket: Bucket, { store, now }: World): S3Answer {
  const { key, headers, body, checksums } = request;
  if (Buffer.byteLength(key) > 1024) throw new S3Error(400, 'KeyTooLongError', 'Your key is too long');
  const present = store.find(bucket.name, key);
  requireMatch(headers, present?.marker ? undefined : present);
  const kept = Object.entries(headers).filter(([name]) => keptHeaders.test(name));
  const encoding = headers['content-encoding']?.replace(/(^|,)\s*aws-chunked\s*/, '').replace(/^,\s*/, '');
  const version = store.put(bucket, {
    key,
    bytes: body,
    headers: {
      'content-type': 'binary/octet-stream',
      ...Object.fromEntries(kept.filter(([name]) => name !== 'content-encoding')),
      ...(encoding && { 'content-encoding': encoding }),
      ...checksums,
    },
    lock: lockOfNew(request, bucket, now()),
  });
  return { status: 200, headers: { etag: version.etag, ...checksums, ...versionHeader(bucket, version) } };
}

function getObject(request: S3Request, bucket: Bucket, world: World): S3Answer {
  const { headers, query } = request;
  const version = requireVersion(request, world);
  requireMatch({ 'if-match': headers['if-match'] ?? '' }, version);
  const stored = Object.entries(version.headers);
  const replaced = [...query]
    .filter(([name]) => name.startsWith('response-'))
    .map(([name, value]) => [name.slice(9), value]);
  const range = readRange(headers.range, version.size);
  const checked = headers['x-amz-checksum-mode']?.toUpperCase() === 'ENABLED' && range === undefined;
  const answer: Record<string, string> = {
    ...Object.fromEntries(stored.filter(([name]) => checked || !name.startsWith('x-amz-checksum-'))),
    ...Object.fromEntries(replaced),
    ...lockHeaders(version.lock),
    ...versionHeader(bucket, version),
    etag: version.etag,
    'last-modified': version.modified.toUTCString(),
    'accept-ranges': 'bytes',
  };
  const unless = headers['if-none-match'];
  if (unless !== undefined && matches(unless, version)) {
    return { status: 304, headers: { etag: version.etag, 'last-modified': version.modified.toUTCString() } };
  }
  const { start, size } = range ?? { start: 0, size: version.size };
  answer['content-length'] = String(size);
  if (range !== undefined) answer['content-range'] = `bytes ${start}-${start + size - 1}/${version.size}`;
  return {
    status: range === undefined ? 200 : 206,
    headers: answer,
    ...(request.method === 'GET' && { body: world.store.bytes(version.sequence, start, size) }),
  };
}

function deleteObject(request: S3Request, bucket: Bucket, { store, now }: World): S3Answer {
  const { key, headers, query } = request;
  const asked = query.get('versionId');
  const version = store.find(bucket.name, key, asked);
  if (headers['if-match'] !== undefined) requireMatch(headers, version?.marker ? undefined : version);
  if (asked === undefined) {
    const marker = store.hide(bucket, key);
    if (marker === undefined) return { status: 204 };
    return { status: 204, headers: { 'x-amz-delete-marker': 'true', 'x-amz-version-id': marker } };
  }
  if (version !== undefined) {
    refuseIfLocked(request, version, now());
    store.remove(version.sequence);
  }
  const gone = version?.marker ? { 'x-amz-delete-marker': 'true' } : {};
  return { status: 204, headers: { 'x-amz-version-id': asked, ...gone } };
}

function requireBucket(name: string, { store }: World): Bucket {
  const bucket = store.bucket(name);
  if (bucket === undefined) throw new S3Error(404, 'NoSuchBucket', 'The specified bucket does not exist');
  return bucket;
}

function requireVersion({ bucket, key, query }: S3Request, { store }: World): Version {
  const asked = query.get('versionId');
  const version = store.find(bucket, key, asked);
  if (version === undefined) {
    if (asked !== undefined) throw new S3Error(404, 'NoSuchVersion', 'The specified version does not exist.');
    throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
  }
  if (version.marker) {
    const headers = { 'x-amz-delete-marker': 'true', 'x-amz-version-id': version.version };
    if (asked === undefined)
      throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.', headers);
    throw new S3Error(
      405,
      'MethodNotAllowed',
      'The specified method is not allowed against this resource.',
      headers,
    );
  }
  return version;
}

// On a write If-None-Match knows only *, as in S3: "write it only if nothing is there".
function requireMatch(headers: Record<string, string>, present: Version | undefined): void {
  const failed = new S3Error(
    412,
    'PreconditionFailed',
    'At least one of the pre-conditions you specified did not hold',
  );
  const only = headers['if-match'];
  if (only) {
    if (present === undefined) throw new S3Error(404, 'NoSuchKey', 'The specified key does not exist.');
    if (!matches(only, present)) throw failed;
  }
  const unless = headers['if-none-match'];
  if (unless === undefined) return;
  if (unless !== '*') throw notImplemented('If-None-Match other than * on a write');
  if (present !== undefined) throw failed;
}

function matches(tags: string, { etag }: Version): boolean {
  const bare = etag.replaceAll('"', '');
  return tags.split(',').some((tag) => tag.trim() === '*' || tag.trim().replaceAll('"', '') === bare);
}

function readRange(header: string | undefined, size: number): { start: number; size: number } | undefined {
  const parts = /^bytes=(\d*)-(\d*)$/.exec(header ?? '');
  const [, from = '', to = ''] = parts ?? [];
  if (parts === null || (from === '' && to === '')) return undefined;
  const start = from === '' ? Math.max(0, size - Number(to)) : Number(from);
  const last = from === '' || to === '' ? size - 1 : Math.min(Number(to), size - 1);
  if (to !== '' && from !== '' && Number(to) < Number(from)) return undefined;
  if (start > last) {
    throw new S3Error(416, 'InvalidRange', 'The requested range is not satisfiable', {
      'content-range': `bytes */${size}`,
    });
  }
  return { start, size: last - start + 1 };
}

function versionHeader({ versioning }: Bucket, { version }: Version): Record<string, string> {
  return versioning === '' ? {} : { 'x-amz-version-id': version };
}

function notAllowed(): S3Error {
  return new S3Error(405, 'MethodNotAllowed', 'The specified method is not allowed against this resource.');
}
