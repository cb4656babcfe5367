/** What docs/ says of the API is printed from the code; `npx vitest run test/api/documents.test.ts -u` prints it anew. */

import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import * as z from 'zod';
import { typedClient } from '../../bin/typedClient.ts';
import project from '../../package.json' with { type: 'json' };
import { apiRoutes, openApiDocument, refusalsOf } from '../../src/api/openApi.ts';
import { problems } from '../../src/api/problems.ts';
import { type Route, routes } from '../../src/api/routes.ts';
import { claimStates, claimSteps, transitions } from '../../src/domain/claims.ts';
import { refusalCodes } from '../../src/domain/refusals.ts';
import { problemWords } from '../../src/web/words/problemWords.ts';

type Operation = {
  readonly operationId: string;
  readonly parameters?: readonly { readonly name: string; readonly in: string; readonly required: boolean }[];
  readonly security: readonly Record<string, readonly string[]>[];
  readonly responses: Readonly<Record<string, { readonly 'x-codes'?: readonly string[] }>>;
  readonly tags: readonly string[];
  readonly 'x-roles': unknown;
};
type Document = {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly tags: readonly { readonly name: string }[];
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
  readonly components: {
    readonly schemas: Readonly<Record<string, Record<string, unknown>>>;
    readonly securitySchemes: Readonly<Record<string, unknown>>;
  };
};

const document = openApiDocument() as unknown as Document;
const operations = Object.entries(document.paths).flatMap(([path, item]) =>
  Object.entries(item).map(([method, operation]) => ({ path, method, operation })),
);

describe('the OpenAPI document', () => {
  test('is the committed one', () => {
    const committed = readFileSync(new URL('../../docs/openapi.json', import.meta.url), 'utf8');
    expect(committed === `${JSON.stringify(document, null, 2)}\n`, 'run npm run openapi').toBe(true);
  });

  test('is what the typed client was generated from', async () => {
    const committed = readFileSync(new URL('../../samples/client/operations.ts', import.meta.url), 'utf8');
    const generated = await typedClient(openApiDocument() as unknown as Parameters<typeof typedClient>[0]);
    expect(committed === generated, 'run npm run openapi').toBe(true);
  });

  test('has every route of the API under its own name, and no page', () => {
    expect(operations.map(({ operation }) => operation.operationId).toSorted()).toEqual(
      Object.keys(apiRoutes()).toSorted(),
    );
    for (const { path, method, operation } of operations) {
      const route = (routes as Record<string, Route>)[operation.operationId];
      expect([path, method.toUpperCase()]).toEqual([route?.path, route?.method]);
    }
    expect(document.info.version).toBe(project.version);
    expect(document.openapi).toMatch(/^3\.1\./);
  });

  test('declares each parameter of a path, and no other', () => {
    for (const { path, operation } of operations) {
      const inPath = [...path.matchAll(/\{(\w+)\}/g)].map((each) => each[1]);
      const declared = (operation.parameters ?? []).filter((each) => each.in === 'path');
      expect(declared.map((each) => each.name).toSorted(), path).toEqual(inPath.toSorted());
      expect(declared.every((each) => each.required)).toBe(true);
    }
  });

  test('names every refusal of a route with the status it is answered with', () => {
    for (const { operation } of operations) {
      const route = (routes as Record<string, Route>)[operation.operationId] as Route;
      const named = Object.entries(operation.responses).flatMap(([status, response]) =>
        (response['x-codes'] ?? []).map((code) => `${status} ${code}`),
      );
      expect(named.toSorted()).toEqual(
        refusalsOf(route)
          .map((code) => `${problems[code].status} ${code}`)
          .toSorted(),
      );
      expect(Object.keys(operation.responses)).toEqual(expect.arrayContaining(['200', '500']));
    }
  });

  test('refers to nothing that it does not have, and has nothing that nobody refers to', () => {
    const text = JSON.stringify(document);
    const wanted = new Set(
      [...text.matchAll(/"\$ref":"#\/components\/schemas\/(\w+)"/g)].map((each) => each[1]),
    );
    expect(
      [...text.matchAll(/"\$ref":"([^"]+)"/g)].every((each) => each[1]?.startsWith('#/components/')),
    ).toBe(true);
    expect([...wanted].toSorted()).toEqual(Object.keys(document.components.schemas).toSorted());
    const schemes = operations.flatMap(({ operation }) =>
      operation.security.flatMap((each) => Object.keys(each)),
    );
    expect(new Set(schemes)).toEqual(new Set(Object.keys(document.components.securitySchemes)));
    const tags = operations.flatMap(({ operation }) => operation.tags);
    expect(new Set(tags)).toEqual(new Set(document.tags.map((each) => each.name)));
  });

  test('asks for a login and the scope of reading or writing, except on what is for anyone', () => {
    for (const { method, operation } of operations) {
      const route = (routes as Record<string, Route>)[operation.operationId] as Route;
      expect(operation['x-roles']).toEqual(route.callers);
      if (route.callers === 'anyone') expect(operation.security).toEqual([]);
      else
        expect(operation.security).toEqual([
          { session: [] },
          { token: [method === 'get' ? 'counts:read' : 'counts:write'] },
        ]);
    }
  });

  test('has schemas that a reader of JSON Schema 2020-12 takes', () => {
    const text = JSON.stringify(document.components.schemas).replaceAll('#/components/schemas/', '#/$defs/');
    const $defs = JSON.parse(text) as Record<string, never>;
    for (const name of Object.keys($defs)) {
      const schema = z.fromJSONSchema({ $ref: `#/$defs/${name}`, $defs });
      expect(schema.safeParse(12345).success, name).toBe(false);
    }
  });
});

test('docs/problems.md says of each refusal what it means, what to do and which routes answer it', async () => {
  const rows = refusalCodes.map((code) => {
    const by = Object.entries(apiRoutes())
      .filter(([, route]) => refusalsOf(route).includes(code))
      .map(([name]) => name);
    const all = by.length > 12 ? `${by.length} routes` : by.map((name) => `\`${name}\``).join(', ');
    const { status, title } = problems[code];
    return `| <a id="${code}"></a>\`${code}\` | ${status} | ${title} | ${problemWords[code].next.en} | ${all || 'pages only'} |`;
  });
  await expect(
    [
      '# Problems',
      '',
      'Whatever the system refuses it refuses as a problem (RFC 9457): JSON of the type `application/problem+json` from',
      'the API, a page elsewhere. `type` is `/problems/<code>` and resolves to a page; `errors` names every mistake at',
      'once, each with a JSON Pointer that begins with `/path`, `/query`, `/header` or `/body`; `facts` holds what else',
      'there is to know, the current version for instance. A 500 is our own failure: it says nothing more, and is logged.',
      '',
      'A write that got no answer is sent again with the same entry id: it has one effect however often it comes.',
      '',
      '| Code | Status | Meaning | What to do | Answered by |',
      '|---|---|---|---|---|',
      ...rows,
      '',
      'Printed from `src/api/problems.ts`, `src/web/words/problemWords.ts` and the route table; a test compares.',
      '',
    ].join('\n'),
  ).toMatchFileSnapshot('../../docs/problems.md');
});

test('docs/claimStates.md is the table of transitions', async () => {
  const meaning: Record<(typeof claimStates)[number], string> = {
    draft: 'Computed and frozen, not yet sent to be approved',
    awaiting: 'Sent by its preparer, waits for somebody who prepared nothing in it',
    'approved-once': 'Approved by the first of two; waits for another who prepared nothing in it',
    approved: 'Approved for good; later corrections go into an amendment with the next number',
    sent: 'With the authority',
    decided: 'The authority has decided',
    paid: 'Paid; differences to what was expected are explained line by line',
  };
  const row = (state: (typeof claimStates)[number]) =>
    `| ${state} | ${meaning[state]} | ${claimSteps.map((step) => transitions[state][step] ?? '–').join(' | ')} |`;
  const arrows = claimStates.flatMap((from) =>
    Object.entries(transitions[from]).map(([step, to]) => `    ${from} --> ${to}: ${step}`),
  );
  await expect(
    [
      '# The states of a claim',
      '',
      'A step leads from the state in the row to the state in the cell; a step without a cell is refused (`claim-state`).',
      '',
      `| State | Meaning | ${claimSteps.join(' | ')} |`,
      `|---|---|${claimSteps.map(() => '---').join('|')}|`,
      ...claimStates.map(row),
      '',
      '```mermaid',
      'stateDiagram-v2',
      '    [*] --> draft: refresh',
      ...arrows,
      '    paid --> [*]',
      '```',
      '',
      'Each step joins the claim as an event in the same conditional write as the state, and names the hash of the event',
      'before it. Refreshing with the same data is no step: the same data has the same hash.',
      '',
      'Printed from `transitions` in `src/domain/claims.ts`; a test compares.',
      '',
    ].join('\n'),
  ).toMatchFileSnapshot('../../docs/claimStates.md');
});
