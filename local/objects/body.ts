import { createHash } from 'node:crypto';
import type { IncomingMessage } from 'node:http';
import { crc32 } from 'node:zlib';
import { notImplemented, S3Error } from './errors.ts';

/** A body with the checksums that came with it and were found right, by header name. */
export type CheckedBody = { bytes: Buffer; checksums: Record<string, string> };

const sizeLimit = 512 * 1024 * 1024;

const algorithms: Record<string, (bytes: Buffer) => string> = {
  'x-amz-checksum-crc32': (bytes) => fourBytes(crc32(bytes)),
  'x-amz-checksum-crc32c': (bytes) => fourBytes(crc32c(bytes)),
  'x-amz-checksum-sha1': (bytes) => createHash('sha1').update(bytes).digest('base64'),
  'x-amz-checksum-sha256': (bytes) => createHash('sha256').update(bytes).digest('base64'),
};

/**
 * Reads the body of a request, takes S3's chunks apart and checks every checksum that came with it.
 * @param payload what the signature says of the body, from checkSignature
 * @throws S3Error when the body is cut short, too large, or not what a checksum says
 */
export async function readBody(
  request: IncomingMessage,
  headers: Record<string, string>,
  payload: string,
): Promise<CheckedBody> {
  const sent = await readAll(request);
  let bytes = sent;
  let trailers: Record<string, string> = {};
  if (payload === 'STREAMING-UNSIGNED-PAYLOAD-TRAILER') {
    ({ bytes, trailers } = unchunk(sent));
    const length = headers['x-amz-decoded-content-length'];
    if (length === undefined)
      throw new S3Error(411, 'MissingContentLength', 'x-amz-decoded-content-length is missing');
    if (Number(length) !== bytes.length) throw incomplete();
    const announced = (headers['x-amz-trailer'] ?? '').split(',').map((name) => name.trim());
    if (announced.some((name) => name !== '' && trailers[name] === undefined)) {
      throw new S3Error(400, 'MalformedTrailerError', 'An announced trailer did not come');
    }
  } else if (payload.startsWith('STREAMING-')) {
    throw notImplemented(payload);
  } else if (payload !== 'UNSIGNED-PAYLOAD' && payload !== createHash('sha256').update(bytes).digest('hex')) {
    throw new S3Error(
      400,
      'XAmzContentSHA256Mismatch',
      "The provided 'x-amz-content-sha256' header does not match what was computed.",
    );
  }
  return { bytes, checksums: checkAll(bytes, { ...headers, ...trailers }) };
}

function checkAll(bytes: Buffer, given: Record<string, string>): Record<string, string> {
  const md5 = given['content-md5'];
  if (md5 !== undefined && md5 !== createHash('md5').update(bytes).digest('base64')) {
    throw new S3Error(400, 'BadDigest', 'The Content-MD5 you specified did not match what we received.');
  }
  const right: Record<string, string> = {};
  for (const [name, value] of Object.entries(given)) {
    if (!/^x-amz-checksum-(crc|sha)/.test(name)) continue;
    const compute = algorithms[name];
    if (compute === undefined) throw notImplemented(name);
    if (compute(bytes) !== value) {
      const algorithm = name.slice('x-amz-checksum-'.length).toUpperCase();
      throw new S3Error(
        400,
        'BadDigest',
        `The ${algorithm} you specified did not match the calculated checksum.`,
      );
    }
    right[name] = value;
  }
  return right;
}

async function readAll(request: IncomingMessage): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let size = 0;
  // What is too large is read to its end and dropped: a sender that still sends would not hear the answer.
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= sizeLimit) chunks.push(chunk);
  }
  if (size > sizeLimit) {
    throw new S3Error(
      400,
      'EntityTooLarge',
      `The local object store takes at most ${sizeLimit} bytes at once.`,
    );
  }
  const announced = request.headers['content-length'];
  if (announced !== undefined && Number(announced) !== size) throw incomplete();
  return Buffer.concat(chunks);
}

// aws-chunked: <size in hex>[;...]\r\n<bytes>\r\n ... 0\r\n<name>:<value>\r\n ... \r\n
function unchunk(sent: Buffer): { bytes: Buffer; trailers: Record<string, string> } {
  const chunks: Buffer[] = [];
  let at = 0;
  const line = () => {
    const end = sent.indexOf('\r\n', at);
    if (end === -1) throw incomplete();
    const text = sent.toString('latin1', at, end);
    at = end + 2;
    return text;
  };
  for (;;) {
    const [digits = ''] = line().split(';');
    if (!/^[0-9a-f]{1,8}$/i.test(digits)) throw incomplete();
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    if (at + size + 2 > sent.length || sent.toString('latin1', at + size, at + size + 2) !== '\r\n')
      throw incomplete();
    chunks.push(sent.subarray(at, at + size));
    at += size + 2;
  }
  const trailers: Record<string, string> = {};
  while (at < sent.length) {
    const text = line();
    if (text === '') break;
    const colon = text.indexOf(':');
    trailers[text.slice(0, colon).trim().toLowerCase()] = text.slice(colon + 1).trim();
  }
  return { bytes: Buffer.concat(chunks), trailers };
}

function incomplete(): S3Error {
  return new S3Error(400, 'IncompleteBody', 'The request body is not what its headers announced.');
}

function fourBytes(sum: number): string {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32BE(sum >>> 0);
  return bytes.toString('base64');
}

const crc32cTable = Uint32Array.from({ length: 256 }, (_, byte) => {
  let sum = byte;
  for (let bit = 0; bit < 8; bit++) sum = sum & 1 ? (sum >>> 1) ^ 0x82f63b78 : sum >>> 1;
  return sum;
});

function crc32c(bytes: Buffer): number {
  let sum = 0xffffffff;
  for (const byte of bytes) sum = (sum >>> 8) ^ (crc32cTable[(sum ^ byte) & 255] ?? 0);
  return (sum ^ 0xffffffff) >>> 0;
}
