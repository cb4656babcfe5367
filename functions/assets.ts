import { readFileSync } from 'node:fs';
import type { APIGatewayProxyEventV2 } from 'aws-lambda';

/** Made by lib/bundles.ts from src/web/assets, beside this code. */
type Packed = Record<string, { type: string; version: string; plain: string; gzip: string | null }>;
let files: Packed | undefined;

export const handler = async ({ pathParameters, queryStringParameters, headers }: APIGatewayProxyEventV2) => {
  files ??= JSON.parse(readFileSync(`${import.meta.dirname}/assets.json`, 'utf8')) as Packed;
  const name = pathParameters?.name ?? '';
  const file = Object.hasOwn(files, name) ? files[name] : undefined;
  if (!file) return { statusCode: 404, headers: { 'cache-control': 'no-store' }, body: 'Not Found' };
  const packed = /\bgzip\b/.test(headers['accept-encoding'] ?? '') ? file.gzip : null;
  // Kept for ever only under its own hash: between two releases a new page may ask an old function.
  const own = queryStringParameters?.v === file.version;
  const answer = {
    'content-type': file.type,
    'cache-control': own ? 'public, max-age=31536000, immutable' : 'no-cache',
    vary: 'accept-encoding',
    'x-content-type-options': 'nosniff',
    'strict-transport-security': 'max-age=63072000; includeSubDomains',
    // The worker is served from here and looks after the kitchen's pages; elsewhere the header says nothing.
    'service-worker-allowed': '/kitchen',
    ...(packed && { 'content-encoding': 'gzip' }),
  };
  return { statusCode: 200, headers: answer, body: packed ?? file.plain, isBase64Encoded: true };
};
