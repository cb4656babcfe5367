import { randomUUID } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2, Context } from 'aws-lambda';
import { type AssetFolder, assetServer } from './gateway/assets.ts';
import { routeMatcher } from './gateway/matching.ts';
import { payloadLimit, toAnswer, toEvent } from './gateway/payload.ts';
import { listen } from './listen.ts';

/** One route of the gateway, with the Lambda handler behind it. */
export type GatewayRoute = {
  method: string;
  path: string;
  handler: (event: APIGatewayProxyEventV2, context: Context) => Promise<APIGatewayProxyStructuredResultV2>;
};

/** What one answer cost on the wire: bytes with the status line and the headers. */
export type SentAnswer = { readonly path: string; readonly bytes: number };

/** An HTTP API gives up on an integration after this long. */
const integrationMs = 30_000;
const closeMs = 5_000;

/**
 * An HTTP API on this machine: gives each request to its handler as a payload v2 event and sends the answer,
 * with the limits that AWS sets. What AWS does not do (HEAD for GET, trailing slashes) is not done here either.
 * @throws Error that names the port and `--port` when the port is taken
 */
export async function startGateway({
  port,
  routes,
  assets = [],
  onReady,
  onSent,
}: {
  port: number;
  routes: readonly GatewayRoute[];
  assets?: readonly AssetFolder[];
  onReady?: (url: string) => void;
  onSent?: (answer: SentAnswer) => void;
}): Promise<{ url: string; port: number; close(): Promise<void> }> {
  const find = routeMatcher(routes);
  const serveAsset = assetServer(assets);
  let closing = false;

  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    if (closing) response.setHeader('connection', 'close');
    const { rawPath, rawQueryString } = split(request.url ?? '/');
    if (await serveAsset(request, response, rawPath)) return;

    const requestId = randomUUID();
    response.setHeader('apigw-requestid', requestId);
    let match: ReturnType<typeof find>;
    try {
      match = find(request.method ?? 'GET', rawPath);
    } catch {
      return message(response, 400, 'Bad Request');
    }
    if (match === undefined) return message(response, 404, 'Not Found');

    const body = await readBody(request);
    if (body === undefined) return message(response, 413, 'Request Entity Too Large');
    const { route, parameters } = match;
    const routeKey = route.path === '$default' ? '$default' : `${route.method} ${route.path}`;
    const event = toEvent(request, body, {
      rawPath,
      rawQueryString,
      routeKey,
      parameters,
      requestId,
      now: new Date(),
    });
    if (Buffer.byteLength(event.body ?? '') > payloadLimit)
      return message(response, 413, 'Request Entity Too Large');

    try {
      const result = await inTime(route.handler(event, lambdaContext(routeKey, requestId)));
      if (result === late) return message(response, 503, 'Service Unavailable');
      const { status, headers, body: bytes } = toAnswer(result);
      response.writeHead(status, {
        ...headers,
        ...(status !== 204 && status !== 304 && { 'content-length': bytes.length }),
      });
      response.end(request.method === 'HEAD' ? undefined : bytes);
    } catch (error) {
      console.error(`${routeKey} failed (request ${requestId}):`, error);
      message(response, 500, 'Internal Server Error');
    }
  };

  const server = createServer((request, response) => {
    // One answer after the other goes over a connection, so what it has written meanwhile is this one's.
    const { socket, url = '/' } = request;
    const before = socket.bytesWritten;
    response.once('finish', () =>
      onSent?.({ path: split(url).rawPath, bytes: socket.bytesWritten - before }),
    );
    // A browser would keep the connection of a request that was under way when the close began.
    response.once('close', () => closing && setImmediate(() => server.closeIdleConnections()));
    answer(request, response).catch((error) => {
      // The caller hung up while sending; there is nobody left to answer.
      if (!request.complete) return response.destroy();
      console.error('The local gateway failed:', error);
      return response.headersSent ? response.destroy() : message(response, 500, 'Internal Server Error');
    });
  });
  const taken = await listen(server, { port, what: 'the pages and the API' });
  const url = `http://localhost:${taken}`;
  onReady?.(url);

  return {
    url,
    port: taken,
    close: () =>
      new Promise((resolve) => {
        closing = true;
        const force = setTimeout(() => server.closeAllConnections(), closeMs);
        server.close(() => {
          clearTimeout(force);
          resolve();
        });
        server.closeIdleConnections();
      }),
  };
}

function split(url: string): { rawPath: string; rawQueryString: string } {
  const mark = url.indexOf('?');
  if (mark === -1) return { rawPath: url, rawQueryString: '' };
  return { rawPath: url.slice(0, mark), rawQueryString: url.slice(mark + 1) };
}

// The rest of a body that is too large is read and dropped: a caller that still sends would not hear the answer.
async function readBody(request: IncomingMessage): Promise<Buffer | undefined> {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size <= payloadLimit) chunks.push(chunk);
  }
  return size > payloadLimit ? undefined : Buffer.concat(chunks);
}

const late = Symbol('late');

async function inTime<T>(work: Promise<T>): Promise<T | typeof late> {
  let timer: NodeJS.Timeout | undefined;
  const limit = new Promise<typeof late>((resolve) => {
    timer = setTimeout(resolve, integrationMs, late);
  });
  try {
    return await Promise.race([work, limit]);
  } finally {
    clearTimeout(timer);
  }
}

function message(response: ServerResponse, status: number, text: string): void {
  const body = JSON.stringify({ message: text });
  response.writeHead(status, {
    'content-type': 'application/json',
    'content-length': Buffer.byteLength(body),
  });
  response.end(response.req.method === 'HEAD' ? undefined : body);
}

function lambdaContext(routeKey: string, requestId: string): Context {
  const end = Date.now() + integrationMs;
  return {
    awsRequestId: requestId,
    callbackWaitsForEmptyEventLoop: true,
    functionName: routeKey,
    functionVersion: '$LATEST',
    invokedFunctionArn: `arn:aws:lambda:local:000000000000:function:${routeKey}`,
    memoryLimitInMB: '1024',
    logGroupName: `/aws/lambda/${routeKey}`,
    logStreamName: 'local',
    getRemainingTimeInMillis: () => Math.max(0, end - Date.now()),
    done() {},
    fail() {},
    succeed() {},
  };
}
