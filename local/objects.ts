import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { listen } from './listen.ts';
import { readBody } from './objects/body.ts';
import { S3Error } from './objects/errors.ts';
import { operate } from './objects/operations.ts';
import type { S3Answer, World } from './objects/requests.ts';
import { checkSignature, type KeyPair, parseQuery } from './objects/signature.ts';
import { openStore } from './objects/store.ts';
import { xml } from './objects/xml.ts';

const closeMs = 5_000;

/**
 * An S3 on this machine, with paths as /bucket/key: versions, conditions, checksums, locks and signatures as in
 * S3; what it does not do it refuses as NotImplemented. An answer means that the write is on the disk.
 * `now` dates objects and locks; signatures are dated by the machine, as the signer's are.
 * @throws Error that names the port and `--port` when the port is taken
 */
export async function startObjects({
  dir,
  port,
  accessKeyId,
  secretAccessKey,
  now = () => new Date(),
}: {
  dir: string;
  port: number;
  accessKeyId: string;
  secretAccessKey: string;
  now?: () => Date;
}): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const store = openStore(dir, now);
  const server = createServer((request, response) => {
    const requestId = randomUUID();
    response.setHeader('x-amz-request-id', requestId);
    response.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    answer(request, { accessKeyId, secretAccessKey }, { store, now })
      .then((result) => send(request, response, result))
      .catch((error) => refuse(request, response, error, requestId));
  });
  let closing = false;
  // Uploads may take longer than the five minutes that Node allows by default.
  server.requestTimeout = 0;
  const taken = await listen(server, { port, what: 'the object store' }).catch((error) => {
    store.close();
    throw error;
  });

  return {
    url: `http://127.0.0.1:${taken}`,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        closing = true;
        const force = setTimeout(() => server.closeAllConnections(), closeMs);
        server.close(() => {
          clearTimeout(force);
          store.close();
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

async function answer(request: IncomingMessage, keys: KeyPair, world: World): Promise<S3Answer> {
  const method = request.method ?? 'GET';
  const [path = '/', ...rest] = (request.url ?? '/').split('?');
  const query = rest.join('?');
  const sent: Record<string, string> = {};
  for (const [name, values = []] of Object.entries(request.headersDistinct)) sent[name] = values.join(',');

  const payload = checkSignature({ method, path, query, headers: sent }, keys);
  const pairs = parseQuery(query);
  // A presigned address carries S3's headers in its query.
  const moved = pairs.filter(([name]) => name.startsWith('x-amz-'));
  const headers = { ...sent, ...Object.fromEntries(moved) };
  const { bytes, checksums } = await readBody(request, headers, payload);
  const [bucket = '', ...key] = path.slice(1).split('/');
  return operate(
    {
      method,
      bucket: decodeURIComponent(bucket),
      key: decodeURIComponent(key.join('/')),
      query: new Map(pairs.filter(([name]) => !/^x-amz-/i.test(name))),
      headers,
      body: bytes,
      checksums,
    },
    world,
  );
}

function send(
  request: IncomingMessage,
  response: ServerResponse,
  { status, headers = {}, body = '' }: S3Answer,
): void {
  const isXml = typeof body === 'string' && body !== '';
  const length = Buffer.byteLength(body);
  response.writeHead(status, {
    ...(status !== 204 && status !== 304 && { 'content-length': length }),
    ...(isXml && { 'content-type': 'application/xml' }),
    ...headers,
  });
  response.end(request.method === 'HEAD' ? undefined : body);
}

function refuse(request: IncomingMessage, response: ServerResponse, error: unknown, requestId: string): void {
  if (request.destroyed && !request.complete) return;
  // A body that was not read must not be taken for the next request on this connection.
  request.resume();
  if (!(error instanceof S3Error)) console.error('The local object store failed:', error);
  if (response.headersSent) {
    response.destroy();
    return;
  }
  const { status, code, message, headers } =
    error instanceof S3Error
      ? error
      : new S3Error(500, 'InternalError', 'We encountered an internal error. Please try again.');
  const [Resource] = (request.url ?? '/').split('?');
  const body = xml(
    'Error',
    { Code: code, Message: message, Resource, RequestId: requestId },
    { namespace: false },
  );
  send(request, response, { status, headers, body });
}
