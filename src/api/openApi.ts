/**
 * The API as an OpenAPI 3.1 document, made from the route table and nothing else: docs/openapi.json is this, printed,
 * and a test compares them. The pages are not part of it.
 */
import * as z from 'zod';
import project from '../../package.json' with { type: 'json' };
import type { RefusalCode } from '../domain/refusals.ts';
import * as v from '../shapes/values.ts';
import * as answers from './answers.ts';
import { problems } from './problems.ts';
import { type Route, type RouteName, routes } from './routes.ts';

type Json = { readonly [key: string]: unknown };

/**
 * What every problem answer looks like (RFC 9457): `type` is a relative URL that resolves to a page about the problem,
 * `code` its last part (absent with status 500), `errors` every mistake at once, `facts` what there is to know beside.
 */
const problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  code: z.string().optional(),
  /** The pointer is a JSON Pointer and begins with /path, /query, /header or /body. */
  errors: z.array(z.strictObject({ pointer: z.string(), code: z.string(), detail: z.string() })).optional(),
  facts: z.record(z.string(), z.unknown()).optional(),
});

/** Shapes that come up more than once, by the name they get in the document. */
const named: Readonly<Record<string, z.ZodType>> = {
  Applicant: v.applicant,
  Author: v.author,
  Calendar: v.calendar,
  CheckResult: answers.checkResult,
  Claim: answers.claimView,
  Completeness: answers.completeness,
  Composition: v.composition,
  GivenReport: v.givenReport,
  ImportProfile: v.importProfile,
  Period: v.period,
  PersonId: v.personId,
  Problem: problem,
  Product: v.product,
  Quantity: v.quantity,
  RatePeriod: v.ratePeriod,
  Report: v.report,
  Revision: v.revision,
  Rules: v.rules,
  SchoolYearData: v.schoolYearData,
  Settings: v.settings,
  Site: v.site,
  Step: answers.step,
  Texts: v.texts,
  User: v.user,
};
const names = z.registry<{ id: string }>();
for (const [id, shape] of Object.entries(named)) names.add(shape, { id });

const session = 'session';
const token = 'token';

/** The document. Its paths are those of the API as they are; its server is the one that answered. */
export function openApiDocument(): Json {
  const schemas = new Map<string, Json>();
  const paths: Record<string, Record<string, Json>> = {};
  for (const [name, route] of Object.entries(apiRoutes())) {
    paths[route.path] ??= {};
    (paths[route.path] as Record<string, Json>)[route.method.toLowerCase()] = operation(name, route, schemas);
  }
  const sorted = [...schemas].sort(([one], [other]) => (one < other ? -1 : 1));
  return {
    openapi: '3.1.1',
    info: {
      title: 'Skolmjölk',
      version: project.version,
      summary: project.description,
      description:
        'Daily counts of school milk, the claim of the term, its approval. Amounts are whole ml or g, money is whole ' +
        'cents, days are calendar days of Europe/Helsinki. Only the fields named here are taken; any other is a mistake.',
      license: { name: project.license, identifier: project.license },
    },
    servers: [{ url: '/', description: 'Where this document came from' }],
    tags: [
      { name: 'counts', description: 'What the kitchens report, and what is missing' },
      { name: 'register', description: 'Sites, products, calendars, people, settings' },
      { name: 'claims', description: 'From the draft to the approved application' },
      { name: 'system', description: 'Who am I, does it answer, this document' },
    ],
    paths,
    components: {
      schemas: Object.fromEntries(sorted),
      securitySchemes: {
        [session]: {
          type: 'apiKey',
          in: 'cookie',
          name: '__Host-session',
          description:
            'The session of a login by OpenID Connect (GET /login). A write also needs the Origin of the pages.',
        },
        [token]: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description:
            'An access token of the issuer for this API, with the scope counts:read to read and counts:write to write.',
        },
      },
    },
  };
}

/** The routes that the document is about. */
export function apiRoutes(): Readonly<Partial<Record<RouteName, Route>>> {
  return Object.fromEntries(
    Object.entries(routes as Record<string, Route>).filter(([, route]) => route.path.startsWith('/api/')),
  );
}

/** Everything that the route may refuse: what it declares, and what any route of its kind can. */
export function refusalsOf(route: Route): RefusalCode[] {
  const { params, query, body, method, callers } = route;
  const kind: RefusalCode[] = [];
  if (params || query || body) kind.push('bad-request');
  if (callers !== 'anyone') kind.push('not-signed-in', 'not-allowed');
  if (params && 'siteId' in params.shape && callers.includes('kitchen')) kind.push('not-your-site');
  if (method !== 'GET') kind.push('foreign-form');
  return [...new Set([...kind, ...route.refusals])];
}

function operation(name: string, route: Route, schemas: Map<string, Json>): Json {
  const { callers, method } = route;
  const open = callers === 'anyone';
  const scope = method === 'GET' ? 'counts:read' : 'counts:write';
  const who = open
    ? 'For anyone.'
    : callers === 'someone'
      ? 'For anyone logged in.'
      : `For ${callers.join(', ')}${callers.includes('kitchen') ? '; a kitchen reaches its own sites only' : ''}.`;
  const parameters = parametersOf(route, schemas);
  return {
    operationId: name,
    tags: [tagOf(route.path)],
    summary: route.summary,
    description: who,
    'x-roles': typeof callers === 'string' ? callers : [...callers],
    security: open ? [] : [{ [session]: [] }, { [token]: [scope] }],
    ...(parameters.length > 0 ? { parameters } : {}),
    ...(route.body
      ? {
          requestBody: {
            required: true,
            content: { 'application/json': { schema: schemaOf(route.body, 'input', schemas) } },
          },
        }
      : {}),
    responses: { '200': success(route, schemas), ...problemsOf(route, schemas) },
  };
}

function tagOf(path: string): string {
  if (/\/(days|months|completeness|imports|files)\b/.test(path)) return 'counts';
  if (path.startsWith('/api/v1/claims')) return 'claims';
  return /^\/api\/v1\/(health|openapi\.json|me)$/.test(path) ? 'system' : 'register';
}

function parametersOf(route: Route, schemas: Map<string, Json>): Json[] {
  const of = (place: 'path' | 'query', shape: z.ZodObject | undefined): Json[] => {
    if (!shape) return [];
    // What a text is coerced to says more than that it is a text.
    const { properties = {} } = schemaOf(shape, 'output', schemas) as { properties?: Record<string, Json> };
    return Object.entries(properties).map(([name, schema]) => {
      const field = shape.shape[name] as z.ZodType;
      return { name, in: place, required: place === 'path' || !field.safeParse(undefined).success, schema };
    });
  };
  const versioned = route.method === 'PUT' && route.etag;
  return [
    ...of('path', route.params),
    ...of('query', route.query),
    ...(versioned
      ? [
          {
            name: 'If-Match',
            in: 'header',
            required: false,
            description: 'The ETag of what is changed; absent for something new',
            schema: { type: 'string' },
          },
        ]
      : []),
  ];
}

const documentTypes = [
  'application/pdf',
  'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  'application/json',
];

function success(route: Route, schemas: Map<string, Json>): Json {
  const types = route.params ? documentTypes : ['application/json'];
  const content =
    typeof route.answer === 'string'
      ? Object.fromEntries(types.map((type) => [type, {}]))
      : { 'application/json': { schema: schemaOf(route.answer, 'output', schemas) } };
  const etag = {
    ETag: { description: 'Names this version, for If-Match', required: true, schema: { type: 'string' } },
  };
  return { description: 'Done', ...(route.etag ? { headers: etag } : {}), content };
}

function problemsOf(route: Route, schemas: Map<string, Json>): Record<string, Json> {
  const byStatus = new Map<number, RefusalCode[]>();
  for (const code of refusalsOf(route)) {
    const { status } = problems[code];
    byStatus.set(status, [...(byStatus.get(status) ?? []), code]);
  }
  const schema = schemaOf(problem, 'output', schemas);
  const responses = [...byStatus].map(([status, codes]) => {
    return [
      String(status),
      {
        description: codes.map((code) => `${problems[code].title} (${code})`).join('; '),
        'x-codes': codes,
        content: { 'application/problem+json': { schema } },
      },
    ];
  });
  const failure = {
    description: 'Our own failure, without details',
    content: { 'application/problem+json': { schema } },
  };
  return { ...Object.fromEntries(responses), '500': failure };
}

/** The JSON Schema of a shape, with the named shapes in it put among the components. */
function schemaOf(shape: z.ZodType, io: 'input' | 'output', schemas: Map<string, Json>): Json {
  const made = z.toJSONSchema(shape, { io, metadata: names, unrepresentable: 'any' }) as Json;
  const { $schema: _, $defs = {}, ...schema } = rewritten(made) as Json;
  for (const [id, { id: _id, ...each }] of Object.entries($defs as Record<string, Json>)) {
    const known = schemas.get(id);
    if (known && JSON.stringify(known) !== JSON.stringify(each))
      throw new Error(`${id} reads differently as input and as output: it needs two names`);
    schemas.set(id, each);
  }
  return schema;
}

function rewritten(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(rewritten);
  if (value === null || typeof value !== 'object') return value;
  // zod names the bounds of safe integers at every number; nobody needs to be told.
  const said = Object.entries(value).filter(([, each]) => Math.abs(Number(each)) !== Number.MAX_SAFE_INTEGER);
  return Object.fromEntries(
    said.map(([key, each]) => [
      key,
      key === '$ref' ? String(each).replace('#/$defs/', '#/components/schemas/') : rewritten(each),
    ]),
  );
}
