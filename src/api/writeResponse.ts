import type { APIGatewayProxyEventV2, APIGatewayProxyStructuredResultV2 } from 'aws-lambda';
import type { Refused } from '../domain/refusals.ts';
import type { StoredFile } from '../usecases/ports.ts';
import type { FileAnswer, Page, Problem, ProblemPage } from './endpoint.ts';
import { problems } from './problems.ts';
import type { Route } from './routes.ts';

const contentPolicy =
  "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; script-src 'self'; connect-src 'self'; " +
  "manifest-src 'self'; worker-src 'self'; frame-src 'self'; object-src 'self'; form-action 'self'; base-uri 'none'; ";
/** One set of security headers on every answer (docs/security.md says why each). */
export const securityHeaders = {
  'content-security-policy': `${contentPolicy}frame-ancestors 'none'`,
  'strict-transport-security': 'max-age=63072000; includeSubDomains',
  'x-content-type-options': 'nosniff',
  // Under no-referrer a browser sends a form with `Origin: null`, and the check of the origin would refuse it.
  'referrer-policy': 'same-origin',
  'cross-origin-opener-policy': 'same-origin',
  'permissions-policy': 'camera=(), geolocation=(), microphone=()',
  'cache-control': 'no-store',
} as const;

/** The answer of a use case as the gateway takes it; what the route's shape does not know does not leave. */
export function respond(route: Route, answer: unknown): APIGatewayProxyStructuredResultV2 {
  if (route.answer === 'page') {
    const page = answer as Page;
    if ('redirect' in page) return redirect(page.redirect, page.cookies ?? []);
    return {
      statusCode: page.status ?? 200,
      headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
      cookies: [...(page.cookies ?? [])],
      body: page.html,
    };
  }
  if (route.answer === 'file') {
    const file = answer as FileAnswer;
    if ('redirect' in file) return redirect(file.redirect, []);
    return {
      statusCode: 200,
      headers: {
        ...securityHeaders,
        ...(file.outside ? sandboxed : file.type === 'application/pdf' ? framed : {}),
        'content-type': file.type,
        ...(file.name
          ? { 'content-disposition': `${shown(file) ? 'inline' : 'attachment'}; filename="${file.name}"` }
          : {}),
      },
      body: Buffer.from(file.bytes).toString('base64'),
      isBase64Encoded: true,
    };
  }
  const value = route.answer.parse(answer);
  return {
    statusCode: 200,
    headers: {
      ...securityHeaders,
      'content-type': 'application/json',
      ...(route.etag ? { etag: `"${route.etag(value as never)}"` } : {}),
    },
    body: JSON.stringify(value),
  };
}

/** A shorter text would grow. */
const worthCompressing = 1_000;

/**
 * An HTTP API does not compress, so the answer is compressed here where the caller takes it. A page repeats what was
 * asked for beside the session's token; that the two cannot be guessed by length rests on the cookie's SameSite=Lax,
 * under which no foreign page can ask in the session's name and watch the size.
 */
export async function compressed(
  event: APIGatewayProxyEventV2,
  response: APIGatewayProxyStructuredResultV2,
): Promise<APIGatewayProxyStructuredResultV2> {
  const { body = '', isBase64Encoded, headers } = response;
  if (isBase64Encoded || body.length < worthCompressing) return response;
  const varied = { ...headers, vary: 'accept-encoding' };
  if (!takesGzip(event.headers['accept-encoding'] ?? '')) return { ...response, headers: varied };
  const packed = await new Response(
    new Blob([body]).stream().pipeThrough(new CompressionStream('gzip')),
  ).arrayBuffer();
  return {
    ...response,
    headers: { ...varied, 'content-encoding': 'gzip' },
    body: Buffer.from(packed).toString('base64'),
    isBase64Encoded: true,
  };
}

function takesGzip(accepted: string): boolean {
  return accepted.split(',').some((one) => /^\s*gzip\s*(;\s*q=(?!0(\.0*)?\s*$).*)?$/i.test(one));
}

/** Our own pages show the filled application in themselves; nothing else is ever shown in a frame. */
const framed = { 'content-security-policy': `${contentPolicy}frame-ancestors 'self'` };

/** A file from outside is shown without any right, should a browser take it for a page. */
const sandboxed = {
  'content-security-policy': "default-src 'none'; sandbox; frame-ancestors 'none'",
};

/** Of files from outside only pictures are shown in the browser; a sandboxed PDF would stay blank. */
const shown = (file: StoredFile & { readonly outside?: true }): boolean =>
  !file.outside || file.type.startsWith('image/');

export function redirect(to: string, cookies: readonly string[]): APIGatewayProxyStructuredResultV2 {
  return { statusCode: 303, headers: { ...securityHeaders, location: to }, cookies: [...cookies] };
}

/** The refusal as problem details (RFC 9457), or as a page; null is a failure of ours, which says nothing more. */
export function refuse(
  refused: Refused | null,
  route: Route,
  problemPage: ProblemPage | undefined,
  on: Parameters<ProblemPage>[1],
): APIGatewayProxyStructuredResultV2 {
  const problem: Problem = refused
    ? {
        type: `/problems/${refused.code}`,
        ...problems[refused.code],
        code: refused.code,
        ...(refused.mistakes.length > 0 ? { errors: refused.mistakes } : {}),
        ...(Object.keys(refused.facts).length > 0 ? { facts: refused.facts } : {}),
      }
    : { type: 'about:blank', title: 'Internal Server Error', status: 500, code: 'internal' };
  const { status } = problem;
  // The page for what is not there stands in for unknown paths of the API too; those speak JSON.
  if (problemPage && route.answer === 'page' && !on.here.startsWith('/api/')) {
    const html = problemPage(problem, on);
    return {
      statusCode: status,
      headers: { ...securityHeaders, 'content-type': 'text/html; charset=utf-8' },
      body: html,
    };
  }
  const shown = refused ? problem : { type: problem.type, title: problem.title, status };
  return {
    statusCode: status,
    headers: {
      ...securityHeaders,
      'content-type': 'application/problem+json',
      ...(status === 401 ? { 'www-authenticate': 'Bearer' } : {}),
      // What is being made is worth asking for again. It is no failure of ours, which would raise an alarm.
      ...(refused?.code === 'folder-not-ready' ? { 'retry-after': '5' } : {}),
    },
    body: JSON.stringify(shown),
  };
}
