/** The layers of this project as data, and what of a tree of files goes against them. */
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';

type Layer = {
  /** Layers it may import values from; of its own it always may. */
  readonly values: readonly string[];
  /** Layers of which it may know the types only. */
  readonly types?: readonly string[];
  /** Packages it may import values from; every package unless it is said. */
  readonly packages?: readonly string[];
  /** Whether Node's own modules are open to it; they are unless it is said. */
  readonly node?: false;
  readonly why: string;
};

/** Every folder with code, the nearest to the law first. */
export const layers: Readonly<Record<string, Layer>> = {
  'src/domain': {
    values: [],
    packages: [],
    node: false,
    why: 'What the law and the city say is to be read and tested without a machine: no package, no clock, no network.',
  },
  'src/shapes': {
    values: ['src/domain'],
    packages: ['zod'],
    node: false,
    why: "The domain's values as schemas, for every edge alike; more than the domain and zod would load everywhere.",
  },
  'src/usecases': {
    values: ['src/domain'],
    types: ['src/shapes'],
    packages: [],
    node: false,
    why: 'What one can do sees the world through ports.ts only, so that tests and the local system can be that world.',
  },
  'src/adapters': {
    values: ['src/domain', 'src/shapes'],
    types: ['src/usecases', 'src/api'],
    why: 'The world implements the ports: it knows their types, and never calls a use case or a route.',
  },
  'src/api': {
    values: ['src/domain', 'src/shapes', 'src/usecases/identify.ts', 'package.json'],
    types: ['src/usecases'],
    packages: ['zod', '@middy/core'],
    node: false,
    why: 'The contract knows who calls and which use cases there are in type only: functions/ joins the two.',
  },
  'src/web': {
    values: ['src/domain', 'src/shapes', 'src/api', 'src/usecases'],
    packages: ['hono/html', 'qrcode'],
    node: false,
    why: 'Pages are functions from values to HTML; they read no store and no clock.',
  },
  functions: {
    values: [
      ...['src/domain', 'src/shapes', 'src/usecases', 'src/adapters', 'src/api', 'src/web', 'package.json'],
    ],
    packages: ['zod'],
    why: 'The one place where a route, its use case and the world meet.',
  },
  lib: {
    values: ['src/api/routes.ts', 'src/adapters/table.ts', 'src/adapters/schedule.ts'],
    types: ['src/adapters/env.ts'],
    why: 'What is deployed follows from the route table, the table, the schedule and the environment; no code of a request runs at synth.',
  },
  samples: {
    values: ['src/domain'],
    types: ['src/shapes'],
    packages: [],
    node: false,
    why: 'The sample city is data that everything may load.',
  },
  local: {
    values: ['src/domain', 'src/usecases', 'src/adapters', 'src/api', 'functions', 'samples'],
    why: "AWS on one machine: its stand-ins know the project's edges, and the project does not know them.",
  },
  bin: {
    values: ['lib', 'local', 'samples', 'src/api/openApi.ts'],
    why: 'How to start it: every file starts one thing that lies elsewhere.',
  },
  bench: {
    values: ['src/domain', 'src/usecases', 'src/adapters', 'functions', 'lib', 'local', 'samples', 'test'],
    why: "The bench measures what is there, on the tests' city in memory where the machine would be in the way.",
  },
  test: {
    values: [
      ...['src/domain', 'src/shapes', 'src/usecases', 'src/adapters', 'src/api', 'src/web', 'functions'],
      ...['lib', 'local', 'samples', 'bin', 'bench', 'package.json'],
    ],
    why: 'Tests may look at everything; nothing that is delivered looks at them.',
  },
};

type Import = { readonly specifier: string; readonly typeOnly: boolean };

/** What a file imports, re-exports or loads later. */
export function importsOf(source: string): Import[] {
  const plain = source.replace(/^\s*\/\*[\s\S]*?\*\//gm, '').replace(/^\s*\/\/.*$/gm, '');
  const named = plain.matchAll(
    /^(?:import|export)\b(\s+type\b(?!\s+from))?(?:[^'";]*?\bfrom)?\s*['"]([^'"]+)['"]/gm,
  );
  const later = plain.matchAll(/\b(?:import|require)\(\s*['"`]([^'"`]+)['"`]/g);
  return [
    ...[...named].map(([, type, specifier = '']) => ({ specifier, typeOnly: type !== undefined })),
    ...[...later].map(([, specifier = '']) => ({ specifier, typeOnly: false })),
  ];
}

/** The TypeScript files under the folders, as paths from the root. */
export function filesUnder(root: string, folders: readonly string[]): string[] {
  return folders
    .filter((folder) => existsSync(path.join(root, folder)))
    .flatMap((folder) =>
      readdirSync(path.join(root, folder), { recursive: true, encoding: 'utf8' })
        .filter((name) => name.endsWith('.ts') && !name.endsWith('.d.ts'))
        .map((name) => `${folder}/${name}`),
    );
}

const layerOf = (file: string) => Object.keys(layers).find((name) => file.startsWith(`${name}/`));
const isIn = (file: string, places: readonly string[]) =>
  places.some((place) => file === place || file.startsWith(`${place}/`));

/** Every import that the table does not allow, in words. */
export function violations(root: string): string[] {
  return filesUnder(root, Object.keys(layers)).flatMap((file) => {
    const name = layerOf(file);
    const layer = name === undefined ? undefined : layers[name];
    if (!name || !layer) return [`${file} is in no layer`];
    const { values, types = [], packages, node } = layer;
    return importsOf(readFileSync(path.join(root, file), 'utf8')).flatMap(({ specifier, typeOnly }) => {
      const says = `${file} imports ${specifier}${typeOnly ? ' (type)' : ''}`;
      if (specifier.startsWith('.')) {
        const target = path.posix.normalize(path.posix.join(path.posix.dirname(file), specifier));
        const open = isIn(target, [name, ...values]) || (typeOnly && isIn(target, types));
        return open ? [] : [says];
      }
      // A type leaves nothing behind; in the domain and the use cases it would still be a word of somebody else.
      if (typeOnly && packages?.length !== 0) return [];
      if (specifier.startsWith('node:')) return node === false ? [says] : [];
      return packages && !packages.includes(specifier) ? [says] : [];
    });
  });
}
