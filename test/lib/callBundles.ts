/**
 * Run as a process of its own by bundles.test.ts: imports every bundle of a folder from where it lies, calls its
 * handler once without a login, and prints what came back as JSON. argv: the folder, then the names.
 */
import { createRequire } from 'node:module';
import { routes } from '../../src/api/routes.ts';

const [folder = '', ...names] = process.argv.slice(2);
const samples: Readonly<Record<string, string>> = {
  siteId: 'a-school',
  date: '2026-09-01',
  month: '2026-09',
  periodId: '2026-autumn',
  claimId: '2026-autumn',
  id: 'an-id',
  code: 'not-found',
  name: 'style.css',
  who: 'official',
};
/** What IT hands to a function that no route leads to. */
const givenApart: Readonly<Record<string, object>> = {
  firstAdministrator: { subject: 'it', label: 'IT', language: 'sv' },
};
const answers: Record<string, unknown> = {};
const write = process.stdout.write.bind(process.stdout);
// The functions log to standard output; only the answers are wanted.
process.stdout.write = () => true;
console.error = () => {};

for (const name of names) {
  const path = name in routes ? routes[name as keyof typeof routes].path : '/assets/{name}';
  const method = name in routes ? routes[name as keyof typeof routes].method : 'GET';
  const parameters = [...path.matchAll(/\{(\w+)\+?\}/g)].map(([, key = '']) => [key, samples[key] ?? 'x']);
  const rawPath = path.replace(/\{(\w+)\+?\}/g, (_, key: string) => samples[key] ?? 'x');
  try {
    const { handler } = (await import(`${folder}/${name}/index.mjs`)) as {
      handler: (event: unknown) => unknown;
    };
    answers[name] = await handler(
      givenApart[name] ?? {
        version: '2.0',
        routeKey: `${method} ${path}`,
        rawPath,
        rawQueryString: '',
        headers: { host: 'milk.example.fi', 'accept-encoding': 'gzip' },
        pathParameters: Object.fromEntries(parameters),
        requestContext: { requestId: 'r', http: { method, path: rawPath } },
        isBase64Encoded: false,
      },
    );
  } catch (error) {
    answers[name] = { statusCode: 0, error: String(error) };
  }
}

/** What the documents need beside the code is found from the bundle's own folder. */
async function typesetterOf(name: string): Promise<string> {
  const require = createRequire(`${folder}/${name}/index.mjs`);
  const { NodeCompiler } = require('@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu') as {
    NodeCompiler: { create(options: object): { compile(options: object): { result: unknown } } };
  };
  for (const weight of ['400Regular', '600SemiBold'])
    require.resolve(`@expo-google-fonts/source-sans-3/${weight}/SourceSans3_${weight}.ttf`);
  const { result } = NodeCompiler.create({ workspace: folder }).compile({ mainFileContent: 'milk' });
  return result ? 'sets' : 'fails';
}
const typesetter = names.includes('readDocument')
  ? await typesetterOf('readDocument').catch(String)
  : 'absent';
write(JSON.stringify({ answers, typesetter }));
