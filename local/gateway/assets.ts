import { readFile, realpath, stat } from 'node:fs/promises';
import type { IncomingMessage, ServerResponse } from 'node:http';
import path from 'node:path';
import { promisify } from 'node:util';
import { gzip } from 'node:zlib';

/** A folder whose files are served under a prefix, such as '/assets/'. */
export type AssetFolder = { prefix: string; dir: string };

type Kept = { etag: string; type: string; plain: Buffer; zipped?: Buffer };

const types: Record<string, string> = {
  '.css': 'text/css; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.ico': 'image/x-icon',
  '.jpg': 'image/jpeg',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.map': 'application/json',
  '.mjs': 'text/javascript; charset=utf-8',
  '.pdf': 'application/pdf',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.ttf': 'font/ttf',
  '.txt': 'text/plain; charset=utf-8',
  '.wasm': 'application/wasm',
  '.webmanifest': 'application/manifest+json',
  '.webp': 'image/webp',
  '.woff': 'font/woff',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};
const compressible = new Set([
  '.css',
  '.html',
  '.js',
  '.json',
  '.map',
  '.mjs',
  '.svg',
  '.ttf',
  '.txt',
  '.wasm',
  '.webmanifest',
  '.xml',
]);

/**
 * Serves the files of some folders as functions/assets.ts does on AWS: to be kept for ever by browsers (so a
 * name must change when its content does), gzip where accepted, nothing outside the folder.
 * The function answers false when the path belongs to none of the folders.
 */
export function assetServer(folders: readonly AssetFolder[]) {
  const kept = new Map<string, Kept>();

  return async (request: IncomingMessage, response: ServerResponse, rawPath: string): Promise<boolean> => {
    const folder = folders.find(({ prefix }) => rawPath.startsWith(prefix));
    if (folder === undefined) return false;
    if (request.method !== 'GET' && request.method !== 'HEAD') {
      response.writeHead(405, { allow: 'GET, HEAD' }).end();
      return true;
    }
    const file = await insideFolder(folder.dir, rawPath.slice(folder.prefix.length));
    if (file === undefined) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
      return true;
    }
    const asset = await load(file, kept);
    const headers = {
      'cache-control': 'public, max-age=31536000, immutable',
      'content-type': asset.type,
      etag: asset.etag,
      'service-worker-allowed': '/kitchen',
      vary: 'accept-encoding',
      'x-content-type-options': 'nosniff',
    };
    if (request.headers['if-none-match']?.includes(asset.etag)) {
      response.writeHead(304, headers).end();
      return true;
    }
    const form = await inForm(asset, path.extname(file), String(request.headers['accept-encoding'] ?? ''));
    response.writeHead(200, {
      ...headers,
      ...(form.encoding && { 'content-encoding': form.encoding }),
      'content-length': form.bytes.length,
    });
    response.end(request.method === 'HEAD' ? undefined : form.bytes);
    return true;
  };
}

// The real paths are compared, after links are followed: text alone cannot tell what lies outside.
async function insideFolder(dir: string, rawName: string): Promise<string | undefined> {
  try {
    const name = decodeURIComponent(rawName);
    if (name.includes('\0') || name.includes('\\')) return undefined;
    const folder = await realpath(dir);
    const file = await realpath(path.join(folder, name));
    if (!file.startsWith(folder + path.sep)) return undefined;
    return (await stat(file)).isFile() ? file : undefined;
  } catch {
    return undefined;
  }
}

async function load(file: string, kept: Map<string, Kept>): Promise<Kept> {
  const { mtimeMs, size } = await stat(file);
  const etag = `"${size.toString(36)}-${Math.round(mtimeMs).toString(36)}"`;
  const before = kept.get(file);
  if (before?.etag === etag) return before;
  const type = types[path.extname(file).toLowerCase()] ?? 'application/octet-stream';
  const asset = { etag, type, plain: await readFile(file) };
  kept.set(file, asset);
  return asset;
}

async function inForm(asset: Kept, extension: string, accepted: string) {
  const { plain } = asset;
  if (!accepts(accepted, 'gzip') || !compressible.has(extension.toLowerCase()) || plain.length < 500)
    return { bytes: plain };
  asset.zipped ??= await promisify(gzip)(plain, { level: 9 });
  return { encoding: 'gzip', bytes: asset.zipped };
}

function accepts(header: string, encoding: string): boolean {
  return header.split(',').some((item) => {
    const [name, ...rest] = item
      .trim()
      .toLowerCase()
      .split(/\s*;\s*/);
    return name === encoding && !rest.some((parameter) => /^q=0(\.0*)?$/.test(parameter));
  });
}
