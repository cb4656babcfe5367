import { S3Error } from './errors.ts';
import type { S3Answer, S3Request, World } from './requests.ts';
import { encode } from './signature.ts';
import type { Version } from './store.ts';
import { xml } from './xml.ts';

type Place = { key: string; sequence?: number };
type Page = { items: Version[]; prefixes: string[]; last: Version | string | undefined; truncated: boolean };

// Above every character that a key can go on with: the place just after all keys that begin alike.
const end = '\u{10ffff}';

/** ListObjectsV2. */
export function listObjects(request: S3Request, { store }: World): S3Answer {
  const { bucket, query } = request;
  const { prefix, delimiter, max, show } = common(request);
  const token = query.get('continuation-token');
  const after = token === undefined ? (query.get('start-after') ?? '') : readToken(token);
  const visible = (version: Version) => version.latest && !version.marker;
  const page = collect(
    (place) => store.versions(bucket, prefix, place),
    { prefix, delimiter, max, visible },
    { key: after },
  );
  const body = xml('ListBucketResult', {
    Name: bucket,
    Prefix: show(prefix),
    Delimiter: delimiter && show(delimiter),
    MaxKeys: max,
    EncodingType: query.get('encoding-type'),
    KeyCount: page.items.length + page.prefixes.length,
    IsTruncated: page.truncated,
    ContinuationToken: token,
    NextContinuationToken: page.truncated ? makeToken(page.last) : undefined,
    StartAfter: query.get('start-after'),
    Contents: page.items.map(({ key, modified, etag, size }) => ({
      Key: show(key),
      LastModified: modified.toISOString(),
      ETag: etag,
      Size: size,
      StorageClass: 'STANDARD',
    })),
    CommonPrefixes: page.prefixes.map((text) => ({ Prefix: show(text) })),
  });
  return { status: 200, body };
}

/** ListObjectVersions. */
export function listVersions(request: S3Request, { store }: World): S3Answer {
  const { bucket, query } = request;
  const { prefix, delimiter, max, show } = common(request);
  const keyMarker = query.get('key-marker') ?? '';
  const versionMarker = query.get('version-id-marker');
  const marked = versionMarker === undefined ? undefined : store.find(bucket, keyMarker, versionMarker);
  if (versionMarker !== undefined && marked === undefined) {
    throw new S3Error(400, 'InvalidArgument', 'Invalid version id marker');
  }
  // A page that ended with a common prefix goes on after all that begins so.
  const passed = delimiter !== undefined && keyMarker.endsWith(delimiter) && marked === undefined;
  const start: Place = marked ?? { key: passed ? keyMarker + end : keyMarker };
  const page = collect(
    (place) => store.versions(bucket, prefix, place),
    { prefix, delimiter, max, visible: () => true },
    start,
  );
  const { last } = page;
  const entry = (version: Version) => ({
    Key: show(version.key),
    VersionId: version.version,
    IsLatest: version.latest,
    LastModified: version.modified.toISOString(),
    ...(!version.marker && { ETag: version.etag, Size: version.size, StorageClass: 'STANDARD' }),
  });
  const body = xml('ListVersionsResult', {
    Name: bucket,
    Prefix: show(prefix),
    Delimiter: delimiter && show(delimiter),
    KeyMarker: show(keyMarker),
    VersionIdMarker: versionMarker ?? '',
    MaxKeys: max,
    EncodingType: query.get('encoding-type'),
    IsTruncated: page.truncated,
    ...(page.truncated && {
      NextKeyMarker: show(typeof last === 'object' ? last.key : (last ?? '')),
      NextVersionIdMarker: typeof last === 'object' ? last.version : undefined,
    }),
    Version: page.items.filter(({ marker }) => !marker).map(entry),
    DeleteMarker: page.items.filter(({ marker }) => marker).map(entry),
    CommonPrefixes: page.prefixes.map((text) => ({ Prefix: show(text) })),
  });
  return { status: 200, body };
}

function common({ query }: S3Request) {
  const asked = query.get('max-keys') ?? '1000';
  const max = Math.min(Number(asked), 1000);
  if (!/^\d+$/.test(asked))
    throw new S3Error(400, 'InvalidArgument', 'Provided max-keys not an integer or within range');
  const encoded = query.get('encoding-type') === 'url';
  const show = (text: string) => (encoded ? encode(text).replaceAll('%2F', '/') : text);
  return { prefix: query.get('prefix') ?? '', delimiter: query.get('delimiter') || undefined, max, show };
}

function collect(
  versionsAfter: (place: Place) => Iterable<Version>,
  wish: {
    prefix: string;
    delimiter: string | undefined;
    max: number;
    visible: (version: Version) => boolean;
  },
  start: Place,
): Page {
  const { prefix, delimiter, max, visible } = wish;
  const page: Page = { items: [], prefixes: [], last: undefined, truncated: false };
  if (max === 0) return page;
  let from: Place | undefined = start;
  while (from !== undefined) {
    const place: Place = from;
    from = undefined;
    for (const version of versionsAfter(place)) {
      if (!visible(version)) continue;
      if (page.items.length + page.prefixes.length === max) return { ...page, truncated: true };
      const cut = delimiter === undefined ? -1 : version.key.indexOf(delimiter, prefix.length);
      if (delimiter !== undefined && cut !== -1) {
        const shared = version.key.slice(0, cut + delimiter.length);
        page.prefixes.push(shared);
        page.last = shared;
        from = { key: shared + end };
        break;
      }
      page.items.push(version);
      page.last = version;
    }
  }
  return page;
}

function makeToken(last: Version | string | undefined): string {
  return Buffer.from(typeof last === 'object' ? last.key : `${last}${end}`).toString('base64url');
}

function readToken(token: string): string {
  const text = Buffer.from(token, 'base64url').toString();
  if (text === '' || Buffer.from(text).toString('base64url') !== token) {
    throw new S3Error(400, 'InvalidArgument', 'The continuation token provided is incorrect');
  }
  return text;
}
