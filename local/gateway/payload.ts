import { isUtf8 } from 'node:buffer';
import type { IncomingMessage, OutgoingHttpHeaders } from 'node:http';
import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';

/** Lambda's limit on a request and on an answer, in bytes of what is sent, base64 included. */
export const payloadLimit = 6 * 1024 * 1024;

/** What a handler's answer becomes on the wire. */
export type Answer = { status: number; headers: OutgoingHttpHeaders; body: Buffer };

/** The parts of an event that the request itself does not hold. */
export type Surroundings = {
  rawPath: string;
  rawQueryString: string;
  routeKey: string;
  parameters: Record<string, string>;
  requestId: string;
  now: Date;
};

/** The payload v2 event of a request. Its body is base64 wherever an HTTP API would make it so. */
export function toEvent(
  request: IncomingMessage,
  body: Buffer,
  around: Surroundings,
): APIGatewayProxyEventV2 {
  const { cookies, headers } = splitHeaders(request);
  const host = headers.host ?? 'localhost';
  const sourceIp = (request.socket.remoteAddress ?? '127.0.0.1').replace(/^::ffff:/, '');
  const query = joinQuery(around.rawQueryString);
  const text = isText(headers) && isUtf8(body);
  return {
    version: '2.0',
    routeKey: around.routeKey,
    rawPath: around.rawPath,
    rawQueryString: around.rawQueryString,
    ...(cookies.length > 0 && { cookies }),
    headers: {
      ...headers,
      'x-forwarded-for': headers['x-forwarded-for'] ? `${headers['x-forwarded-for']}, ${sourceIp}` : sourceIp,
      'x-forwarded-port': String(request.socket.localPort ?? ''),
      'x-forwarded-proto': 'http',
    },
    ...(query && { queryStringParameters: query }),
    ...(Object.keys(around.parameters).length > 0 && { pathParameters: around.parameters }),
    requestContext: {
      accountId: '000000000000',
      apiId: 'local',
      domainName: host,
      domainPrefix: host.split('.')[0] ?? host,
      http: {
        method: request.method ?? 'GET',
        path: around.rawPath,
        protocol: `HTTP/${request.httpVersion}`,
        sourceIp,
        userAgent: headers['user-agent'] ?? '',
      },
      requestId: around.requestId,
      routeKey: around.routeKey,
      stage: '$default',
      time: logTime(around.now),
      timeEpoch: around.now.getTime(),
    },
    ...(body.length > 0 && { body: body.toString(text ? 'utf8' : 'base64') }),
    isBase64Encoded: body.length > 0 && !text,
  };
}

/**
 * What an HTTP API sends for a handler's result: a result without `statusCode` is itself the JSON body of a 200.
 * @throws Error when the result cannot be an answer, or is over Lambda's limit
 */
export function toAnswer(result: APIGatewayProxyStructuredResultV2 | string | undefined): Answer {
  const sent = JSON.stringify(result ?? null);
  if (Buffer.byteLength(sent) > payloadLimit) {
    throw new Error(`The answer is over Lambda's limit of ${payloadLimit} bytes`);
  }
  if (typeof result !== 'object' || result?.statusCode === undefined) {
    const body = Buffer.from(typeof result === 'string' ? result : sent);
    return { status: 200, headers: { 'content-type': 'application/json' }, body };
  }
  const { statusCode, headers = {}, cookies = [], body = '', isBase64Encoded = false } = result;
  if (!Number.isInteger(statusCode) || statusCode < 200 || statusCode > 599) {
    throw new Error(`Not a status code: ${statusCode}`);
  }
  if (typeof body !== 'string') throw new Error('The body of an answer must be a string');
  const out: OutgoingHttpHeaders = {};
  for (const [name, value] of Object.entries(headers)) out[name.toLowerCase()] = String(value);
  if (cookies.length > 0) out['set-cookie'] = [...cookies];
  if (body !== '') out['content-type'] ??= 'text/plain;charset=UTF-8';
  return { status: statusCode, headers: out, body: Buffer.from(body, isBase64Encoded ? 'base64' : 'utf8') };
}

function splitHeaders(request: IncomingMessage): { cookies: string[]; headers: Record<string, string> } {
  const cookies: string[] = [];
  const headers: Record<string, string> = {};
  for (const [name, values = []] of Object.entries(request.headersDistinct)) {
    // An HTTP API moves cookies out of the headers altogether.
    if (name === 'cookie')
      cookies.push(...values.flatMap((value) => value.split(/;\s*/)).filter((c) => c !== ''));
    else headers[name] = values.join(',');
  }
  return { cookies, headers };
}

function joinQuery(rawQueryString: string): Record<string, string> | undefined {
  if (rawQueryString === '') return undefined;
  const joined = new Map<string, string>();
  for (const [name, value] of new URLSearchParams(rawQueryString)) {
    const before = joined.get(name);
    joined.set(name, before === undefined ? value : `${before},${value}`);
  }
  return Object.fromEntries(joined);
}

// Forms are base64 too: an HTTP API knows only these types as text, and a handler must be ready for that.
function isText(headers: Record<string, string>): boolean {
  if (headers['content-encoding'] !== undefined) return false;
  const type = headers['content-type']?.split(';')[0]?.trim().toLowerCase();
  if (type === undefined) return true;
  return type.startsWith('text/') || /^application\/(json|javascript|xml|[^;]+\+(json|xml))$/.test(type);
}

// The access log's form of an instant: 01/Sep/2026:08:00:00 +0000
function logTime(now: Date): string {
  const [, day, month, year, time] = now.toUTCString().split(' ');
  return `${day}/${month}/${year}:${time} +0000`;
}
