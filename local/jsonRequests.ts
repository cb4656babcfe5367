import type { IncomingMessage, ServerResponse } from 'node:http';
import { text } from 'node:stream/consumers';

/** What AWS's JSON protocols refuse with. */
export class AwsError extends Error {
  override readonly name = 'AwsError';
  readonly status: number;
  readonly code: string;
  constructor(status: number, code: string, message: string) {
    super(message);
    this.status = status;
    this.code = code;
  }
}

/**
 * Reads a request of the SDK: it must be signed for the service with the key of this system, so that no other program's
 * request gets in by mistake. The signature itself is not computed anew: only this machine reaches the stand-ins.
 * @throws AwsError
 */
export async function readRequest(
  request: IncomingMessage,
  { service, accessKeyId }: { readonly service: string; readonly accessKeyId: string },
): Promise<unknown> {
  const body = await text(request);
  const [, key, of] =
    /^AWS4-HMAC-SHA256 Credential=([^/]+)\/\d{8}\/[^/]+\/([^/]+)\/aws4_request/.exec(
      request.headers.authorization ?? '',
    ) ?? [];
  if (key !== accessKeyId || of !== service)
    throw new AwsError(403, 'InvalidClientTokenId', 'The request is not signed with the key of this system.');
  try {
    return body === '' ? {} : JSON.parse(body);
  } catch {
    throw new AwsError(400, 'SerializationException', 'The body is no JSON.');
  }
}

export function sendJson(response: ServerResponse, status: number, body: unknown, type: string): void {
  const bytes = Buffer.from(JSON.stringify(body));
  response.writeHead(status, { 'content-type': type, 'content-length': bytes.length }).end(bytes);
}

/** Tells the SDK what is wrong, in the way that it reads: what is not ours is a bare failure, and told here. */
export function sendError(response: ServerResponse, error: unknown, type: string): void {
  if (!(error instanceof AwsError)) console.error('A local stand-in failed:', error);
  const known = error instanceof AwsError ? error : new AwsError(500, 'InternalFailure', 'It failed.');
  response.setHeader('x-amzn-errortype', known.code);
  sendJson(response, known.status, { __type: known.code, message: known.message }, type);
}
