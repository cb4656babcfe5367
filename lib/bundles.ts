/**
 * The functions as Lambda gets them: each file of functions/ bundled to one minified ES module with everything it
 * needs, the SDK too, so that what was tested is what runs. Offline, without docker; the same source gives the same
 * bytes, so a deployment replaces only what changed.
 */

import { createHash } from 'node:crypto';
import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, extname, join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { buildSync, type Metafile } from 'esbuild';

const root = join(import.meta.dirname, '..');
const { resolve } = createRequire(import.meta.url);

/** The typesetter is a native add-on: it cannot be bundled, and its package for Lambda is made for x86_64. */
const typesetter = '@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu';
/** Read from node_modules at run time by src/adapters/documents/applicationPdf.ts. */
const fonts = ['400Regular', '600SemiBold'].map(
  (weight) => `@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`,
);

export type Bundles = {
  /** The folder of a function's code, with its index.mjs. */
  readonly folderOf: (name: string) => string;
  /** What went into each bundle. */
  readonly metafile: Metafile;
};

/** A function is missing, as it may be while a new route is being written. */
export class FunctionMissing extends Error {
  override readonly name = 'FunctionMissing';
}

/**
 * Bundles functions/<name>.ts for each name into `folder`.
 * @throws FunctionMissing that names every file that is not there
 */
export function bundleFunctions(names: readonly string[], folder: string, { minify = true } = {}): Bundles {
  const missing = names.filter((name) => !existsSync(sourceOf(name)));
  if (missing.length > 0)
    throw new FunctionMissing(
      `each route of src/api/routes.ts needs a file; missing: ${missing.map((name) => `functions/${name}.ts`).join(', ')}`,
    );
  const metafile: Metafile = { inputs: {}, outputs: {} };
  for (let from = 0; from < names.length; from += atOnce) {
    const built = bundleSome(names.slice(from, from + atOnce), folder, minify);
    Object.assign(metafile.inputs, built.inputs);
    Object.assign(metafile.outputs, built.outputs);
  }
  const folderOf = (name: string) => join(folder, name);
  for (const name of names) {
    if (makesDocuments(metafile, name)) addTypesetter(folderOf(name));
    if (packsFolders(metafile, name))
      cpSync(join(root, 'src/adapters/folder/verify.mjs'), join(folderOf(name), 'verify.mjs'));
    if (name === 'assets') writeFileSync(join(folderOf(name), 'assets.json'), JSON.stringify(packedAssets()));
  }
  return { folderOf, metafile };
}

/** All at once would hold every bundle in memory: seven gigabytes, more than many a machine has. */
const atOnce = 16;

function bundleSome(names: readonly string[], folder: string, minify: boolean): Metafile {
  const { metafile } = buildSync({
    absWorkingDir: root,
    entryPoints: Object.fromEntries(names.map((name) => [`${name}/index`, sourceOf(name)])),
    outdir: folder,
    outExtension: { '.js': '.mjs' },
    bundle: true,
    minify,
    format: 'esm',
    platform: 'node',
    target: 'node24',
    // The packages' own ES modules: smaller, as what is not used can be left out.
    mainFields: ['module', 'main'],
    // Some packages still call require() for Node's own modules, which an ES module does not have.
    banner: {
      js: "import{createRequire as requireFrom}from'node:module';const require=requireFrom(import.meta.url);",
    },
    legalComments: 'none',
    logLevel: 'error',
    metafile: true,
  });
  return metafile;
}

const sourceOf = (name: string): string => join(root, 'functions', `${name}.ts`);

/** Whether the bundle of this name loads the typesetter. */
export function makesDocuments(metafile: Metafile, name: string): boolean {
  return inputsOf(metafile, name).includes('src/adapters/documents/typesetter.ts');
}

/** Whether the bundle of this name puts the verifier into folders. */
function packsFolders(metafile: Metafile, name: string): boolean {
  return inputsOf(metafile, name).includes('src/adapters/folder/verifier.ts');
}

function inputsOf(metafile: Metafile, name: string): string[] {
  const output = Object.entries(metafile.outputs).find(([path]) => path.endsWith(`/${name}/index.mjs`));
  return Object.keys(output?.[1].inputs ?? {});
}

/** Puts beside the code what it reads at run time: the typesetter, the fonts, the template. */
function addTypesetter(folder: string): void {
  const from = join(root, 'node_modules', typesetter);
  if (!existsSync(from))
    throw new FunctionMissing(`the package ${typesetter} is not installed: run npm ci on Linux x64`);
  cpSync(from, join(folder, 'node_modules', typesetter), { recursive: true });
  for (const font of fonts) {
    const to = join(folder, 'node_modules', font);
    mkdirSync(dirname(to), { recursive: true });
    cpSync(resolve(font), to);
  }
  cpSync(join(root, 'src/adapters/documents/application.typ'), join(folder, 'application.typ'));
}

/** What functions/assets.ts answers with for a file. */
export type PackedAsset = {
  readonly type: string;
  /** The start of the SHA-256 of the file, as pages name it in ?v=. */
  readonly version: string;
  readonly plain: string;
  readonly gzip: string | null;
};

const types: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.ttf': 'font/ttf',
  '.woff2': 'font/woff2',
  '.webmanifest': 'application/manifest+json',
};

/** Every file of src/web/assets, compressed where that pays. @throws Error for a kind of file nobody has thought of */
export function packedAssets(folder = join(root, 'src/web/assets')): Record<string, PackedAsset> {
  return Object.fromEntries(
    readdirSync(folder)
      .sort()
      .map((name) => {
        const type = types[extname(name)];
        if (!type) throw new Error(`src/web/assets/${name}: give its kind of file a type in lib/bundles.ts`);
        const bytes = readFileSync(join(folder, name));
        const gzip = gzipSync(bytes, { level: 9 });
        return [
          name,
          {
            type,
            version: createHash('sha256').update(bytes).digest('hex').slice(0, 12),
            plain: bytes.toString('base64'),
            gzip: gzip.length < bytes.length * 0.9 ? gzip.toString('base64') : null,
          },
        ];
      }),
  );
}
