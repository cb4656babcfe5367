import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { S3Error } from './errors.ts';

/** A request as far as its signature covers it. `query` is the raw query string. */
export type Signed = { method: string; path: string; query: string; headers: Record<string, string> };
export type KeyPair = { accessKeyId: string; secretAccessKey: string };

const algorithm = 'AWS4-HMAC-SHA256';
const skewMs = 15 * 60_000;
const longestSeconds = 7 * 86_400;

type Claim = {
  credential: string;
  signedHeaders: string[];
  signature: string;
  date: string;
  presigned: boolean;
};

/**
 * Checks the signature (version 4) of a request, in its header or, presigned, in its address.
 * Signatures are dated by the clock of the machine on both sides, never by a clock that was moved.
 * @returns what the body must be: its SHA-256 in hex, or one of S3's words for a body that is not covered
 * @throws S3Error when the signature is missing, wrong, of another key or out of date
 */
export function checkSignature(request: Signed, keys: KeyPair): string {
  const query = parseQuery(request.query);
  const claim = readClaim(request, query);
  const [accessKeyId, day, region, service, end] = claim.credential.split('/');
  if (accessKeyId !== keys.accessKeyId) {
    throw new S3Error(
      403,
      'InvalidAccessKeyId',
      'The AWS Access Key Id you provided does not exist in our records.',
    );
  }
  const scope = `${day}/${region}/${service}/${end}`;
  if (service !== 's3' || end !== 'aws4_request' || !claim.date.startsWith(day ?? '-')) {
    throw new S3Error(
      400,
      'AuthorizationHeaderMalformed',
      `The credential scope ${scope} does not fit this request.`,
    );
  }
  checkDate(claim, query);
  checkCoverage(request, claim);

  const payload = claim.presigned ? 'UNSIGNED-PAYLOAD' : (request.headers['x-amz-content-sha256'] ?? '');
  if (payload === '') {
    throw new S3Error(
      400,
      'InvalidRequest',
      'Missing required header for this request: x-amz-content-sha256',
    );
  }
  const canonical = [
    request.method,
    encodePath(request.path),
    query
      .filter(([name]) => name !== 'X-Amz-Signature')
      .map(([name, value]) => `${encode(name)}=${encode(value)}`)
      .sort(byBytes)
      .join('&'),
    ...claim.signedHeaders.map(
      (name) => `${name}:${(request.headers[name] ?? '').trim().replace(/ +/g, ' ')}`,
    ),
    '',
    claim.signedHeaders.join(';'),
    payload,
  ].join('\n');
  const toSign = [algorithm, claim.date, scope, createHash('sha256').update(canonical).digest('hex')].join(
    '\n',
  );
  const key = [day, region, service, end].reduce<string | Buffer>(
    (secret, part) =>
      createHmac('sha256', secret)
        .update(part ?? '')
        .digest(),
    `AWS4${keys.secretAccessKey}`,
  );
  const expected = createHmac('sha256', key).update(toSign).digest();
  const given = Buffer.from(claim.signature, 'hex');
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) {
    throw new S3Error(
      403,
      'SignatureDoesNotMatch',
      'The request signature we calculated does not match the signature you provided. Check your key and signing method.',
    );
  }
  return payload;
}

/** The pairs of a raw query string, decoded; `+` is a plus here, as in S3. */
export function parseQuery(query: string): [string, string][] {
  try {
    return query
      .split('&')
      .filter((part) => part !== '')
      .map((part) => {
        const [name = '', ...value] = part.split('=');
        return [decodeURIComponent(name), decodeURIComponent(value.join('='))];
      });
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

function readClaim({ headers }: Signed, query: [string, string][]): Claim {
  const asked = new Map(query);
  const header = headers.authorization;
  if (asked.has('X-Amz-Algorithm') || asked.has('X-Amz-Signature')) {
    const names = [
      'X-Amz-Algorithm',
      'X-Amz-Credential',
      'X-Amz-Date',
      'X-Amz-Expires',
      'X-Amz-SignedHeaders',
      'X-Amz-Signature',
    ];
    const missing = names.some((name) => (asked.get(name) ?? '') === '');
    if (
      missing ||
      header !== undefined ||
      asked.get('X-Amz-Algorithm') !== algorithm ||
      asked.size !== query.length
    ) {
      throw new S3Error(
        400,
        'AuthorizationQueryParametersError',
        `Query-string authentication needs each of ${names.join(', ')} once, and no Authorization header.`,
      );
    }
    return {
      credential: asked.get('X-Amz-Credential') ?? '',
      signedHeaders: (asked.get('X-Amz-SignedHeaders') ?? '').split(';'),
      signature: asked.get('X-Amz-Signature') ?? '',
      date: asked.get('X-Amz-Date') ?? '',
      presigned: true,
    };
  }
  if (header === undefined)
    throw new S3Error(403, 'AccessDenied', 'Access Denied: the request is not signed.');
  const parts =
    /^AWS4-HMAC-SHA256 +Credential=([^,]+), *SignedHeaders=([^,]+), *Signature=([0-9a-f]{64})$/.exec(header);
  if (parts === null) {
    throw new S3Error(
      400,
      'AuthorizationHeaderMalformed',
      `The authorization header is not of the form ${algorithm}.`,
    );
  }
  const [, credential = '', signedHeaders = '', signature = ''] = parts;
  const date = headers['x-amz-date'] ?? '';
  return { credential, signedHeaders: signedHeaders.split(';'), signature, date, presigned: false };
}

function checkDate(claim: Claim, query: [string, string][]): void {
  const time = Date.parse(
    claim.date.replace(/^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/, '$1-$2-$3T$4:$5:$6Z'),
  );
  if (Number.isNaN(time))
    throw new S3Error(403, 'AccessDenied', 'AWS authentication requires a valid Date or x-amz-date');
  const age = Date.now() - time;
  if (!claim.presigned) {
    if (Math.abs(age) <= skewMs) return;
    throw new S3Error(
      403,
      'RequestTimeTooSkewed',
      'The difference between the request time and the current time is too large.',
    );
  }
  const seconds = Number(query.find(([name]) => name === 'X-Amz-Expires')?.[1]);
  if (!Number.isInteger(seconds) || seconds < 1 || seconds > longestSeconds) {
    throw new S3Error(
      400,
      'AuthorizationQueryParametersError',
      `X-Amz-Expires must be between 1 and ${longestSeconds} seconds`,
    );
  }
  if (age > seconds * 1000) throw new S3Error(403, 'AccessDenied', 'Request has expired');
  if (age < -skewMs) throw new S3Error(403, 'AccessDenied', 'Request is not yet valid');
}

// A header of S3's own that the signature does not cover could have been put in on the way.
function checkCoverage({ headers }: Signed, { signedHeaders, presigned }: Claim): void {
  const open = Object.keys(headers).filter(
    (name) =>
      name.startsWith('x-amz-') &&
      !signedHeaders.includes(name) &&
      !(presigned && name === 'x-amz-content-sha256'),
  );
  if (open.length === 0 && signedHeaders.includes('host')) return;
  throw new S3Error(
    403,
    'AccessDenied',
    `There were headers present in the request which were not signed: ${open.join(', ') || 'host'}`,
  );
}

function encodePath(path: string): string {
  try {
    return path
      .split('/')
      .map((part) => encode(decodeURIComponent(part)))
      .join('/');
  } catch {
    throw new S3Error(400, 'InvalidURI', "Couldn't parse the specified URI.");
  }
}

/** Percent-encoding as signatures and listings want it: everything but letters, digits and -._~ */
export function encode(text: string): string {
  return encodeURIComponent(text).replace(
    /[!'()*]/g,
    (c) => `%${c.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}

function byBytes(a: string, b: string): number {
  return a < b ? -1 : a > b ? 1 : 0;
}
