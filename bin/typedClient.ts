import { compile, type JSONSchema } from 'json-schema-to-typescript';

type Json = { readonly [key: string]: unknown };
type Operation = {
  readonly operationId: string;
  readonly summary: string;
  readonly parameters?: readonly (Json & {
    readonly name: string;
    readonly in: string;
    readonly required?: boolean;
  })[];
  readonly requestBody?: { readonly content: Json };
  readonly responses: Readonly<Record<string, { readonly content?: Json }>>;
};
export type Document = {
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: { readonly schemas: Json };
};

/** Types of an API's operations, as one TypeScript file without any import: generated, never edited. */
export async function typedClient(document: Document): Promise<string> {
  const operations = Object.entries(document.paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, operation]) => ({ path, method: method.toUpperCase(), operation })),
  );
  const properties = Object.fromEntries(
    operations.map(({ operation }) => [
      operation.operationId,
      {
        description: operation.summary,
        ...object({
          path: parametersOf(operation, 'path'),
          query: parametersOf(operation, 'query'),
          body: jsonOf(operation.requestBody?.content),
          answer: jsonOf(
            Object.entries(operation.responses).find(([status]) => status.startsWith('2'))?.[1].content,
          ),
        }),
      },
    ]),
  );
  const schema = local({ ...object(properties), definitions: document.components.schemas }) as JSONSchema;
  const types = await compile(schema, 'Operations', {
    bannerComment:
      '/** Generated from docs/openapi.json by `npm run openapi`; a test compares them. Do not edit. */',
    unknownAny: true,
    ignoreMinAndMaxItems: true,
    style: { singleQuote: true, printWidth: 110 },
  });
  const table = operations.map(
    ({ path, method, operation }) => `  ${operation.operationId}: { method: '${method}', path: '${path}' },`,
  );
  return `${types}\n/** Where each operation is found. */\nexport const operations = {\n${table.join('\n')}\n} as const;\n`;
}

/** An object of which every property is there; one without a schema is empty. */
function object(properties: Json): Json {
  return { type: 'object', properties, required: Object.keys(properties), additionalProperties: false };
}

const nothing: Json = { type: 'null' };

function parametersOf({ parameters = [] }: Operation, where: string): Json {
  const own = parameters.filter((each) => each.in === where);
  if (own.length === 0) return nothing;
  return {
    ...object(Object.fromEntries(own.map(({ name, schema }) => [name, schema]))),
    required: own.flatMap(({ name, required }) => (required ? [name] : [])),
  };
}

function jsonOf(content: Json | undefined): unknown {
  const json = content?.['application/json'] as { schema?: unknown } | undefined;
  if (json) return json.schema ?? { tsType: 'unknown' };
  // Whatever is no JSON comes as bytes.
  return content === undefined ? nothing : { tsType: 'Uint8Array' };
}

/** References into a document's components as references into this schema; patterns are no types and go. */
function local(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(local);
  if (value === null || typeof value !== 'object') return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, each]) => {
      if (key === '$ref') return [[key, String(each).replace('#/components/schemas/', '#/definitions/')]];
      if (key === 'pattern' && typeof each === 'string') return [];
      return [[key, local(each)]];
    }),
  );
}
