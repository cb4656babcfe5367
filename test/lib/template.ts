/** A CloudFormation template as the checks of this folder read it. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, NestedStack } from 'aws-cdk-lib';

export type Resource = {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation takes; the checks look at its depths
  readonly Properties: any;
};
export type Template = {
  readonly Resources: Record<string, Resource>;
  readonly Parameters?: Readonly<Record<string, unknown>>;
  readonly Outputs?: Readonly<Record<string, { readonly Value: unknown }>>;
};

/** The templates as CloudFormation gets them: the stack's own, then that of each stack within it. */
export function templatesOf(app: App): Template[] {
  const { stacks, directory } = app.synth();
  const files = nestedIn(app).map(({ templateFile }) => join(directory, templateFile));
  return [stacks[0]?.template, ...files.map((file) => JSON.parse(readFileSync(file, 'utf8')))] as Template[];
}

const nestedIn = (app: App) => app.node.findAll().filter(NestedStack.isNestedStack) as NestedStack[];

/**
 * All of them as one: what a stack within is given by parameters and hands out by outputs is put where it is used.
 * Its resources are named as those beside it: Routes, and what they are called there.
 */
export function templateOf(app: App): Template {
  const [own = { Resources: {} }, ...within] = templatesOf(app);
  const resources = { ...own.Resources };
  const handedOut = new Map<string, unknown>();
  nestedIn(app).forEach((stack, index) => {
    const id = stack.resolve(stack.nestedStackResource?.logicalId) as string;
    const { Resources, Outputs = {} } = within[index] as Template;
    const given = (resources[id]?.Properties.Parameters ?? {}) as Readonly<Record<string, unknown>>;
    const renamed = (name: string) => (name in Resources ? `Routes${name}` : name);
    const outside = (value: unknown): unknown =>
      replaced(value, (name, argument) => {
        if (name === 'Ref' && String(argument) in given) return given[String(argument)];
        if (name === 'Ref') return { Ref: renamed(String(argument)) };
        if (name !== 'Fn::GetAtt') return undefined;
        const [of = '', attribute] = argument as string[];
        return { [name]: [renamed(of), attribute] };
      });
    delete resources[id];
    for (const [name, resource] of Object.entries(Resources))
      resources[renamed(name)] = outside(resource) as Resource;
    for (const [name, { Value }] of Object.entries(Outputs))
      handedOut.set(`${id}.Outputs.${name}`, outside(Value));
  });
  return replaced({ ...own, Resources: resources }, (name, argument) =>
    name === 'Fn::GetAtt' ? handedOut.get((argument as string[]).join('.')) : undefined,
  ) as Template;
}

/** The value with each of CloudFormation's functions in it replaced, where there is something to replace it by. */
function replaced(value: unknown, by: (name: string, argument: unknown) => unknown): unknown {
  if (Array.isArray(value)) return value.map((each) => replaced(each, by));
  if (typeof value !== 'object' || value === null) return value;
  const entries = Object.entries(value);
  const [first] = entries;
  const instead = first && entries.length === 1 ? by(...first) : undefined;
  return instead ?? Object.fromEntries(entries.map(([key, each]) => [key, replaced(each, by)]));
}

/** The resources of a type, by logical id. */
export function every(template: Template, type: string): [id: string, properties: Resource['Properties']][] {
  return Object.entries(template.Resources)
    .filter(([, resource]) => resource.Type === type)
    .map(([id, { Properties }]) => [id, Properties ?? {}]);
}

/** The one resource of a type whose id starts with these letters. */
export function only(template: Template, type: string, start = ''): [id: string, resource: Resource] {
  const found = Object.entries(template.Resources).filter(
    ([id, resource]) => resource.Type === type && id.startsWith(start),
  );
  const [first] = found;
  if (!first || found.length > 1) throw new Error(`there are ${found.length} of ${type} ${start}`);
  return first;
}

/** One policy of the template, be it a role's own or a resource's. */
export type Policy = { readonly of: string; readonly statements: readonly PolicyStatement[] };
export type PolicyStatement = {
  readonly Sid?: string;
  readonly Effect: 'Allow' | 'Deny';
  readonly Action: string | readonly string[];
  readonly Resource?: unknown;
  readonly Principal?: unknown;
  readonly Condition?: Record<string, Record<string, unknown>>;
};

/** Every policy that the template holds, wherever it holds it: whatever has a Statement is one. */
export function policiesOf(template: Template): Policy[] {
  return Object.entries(template.Resources).flatMap(([id, { Properties }]) => {
    const found: Policy[] = [];
    const visit = (value: unknown): void => {
      if (typeof value !== 'object' || value === null) return;
      if ('Statement' in value)
        found.push({ of: id, statements: [value.Statement].flat() as PolicyStatement[] });
      for (const part of Object.values(value)) visit(part);
    };
    visit(Properties);
    return found;
  });
}

/** A value of the template as it may look once it is deployed, so that the environment's schema can judge it. */
export function deployed(value: unknown): string {
  if (typeof value === 'string') return value.replace(/\{\{resolve:[^}]*\}\}/g, 'what Secrets Manager holds');
  const [name, argument] = Object.entries(value as Record<string, unknown>)[0] ?? [];
  if (name === 'Ref')
    return argument === 'AWS::Region'
      ? 'eu-central-1'
      : // What a queue is referred to by is its address.
        `${/Queue[0-9A-F]{8}$/.test(String(argument)) ? 'https://sqs.example/' : ''}ref${String(argument).toLowerCase()}`;
  if (name === 'Fn::GetAtt') {
    const [id, attribute] = argument as [string, string];
    return attribute === 'ProviderURL'
      ? `https://cognito-idp.eu-central-1.amazonaws.com/${id}`
      : `${id}.${attribute}`;
  }
  if (name === 'Fn::Join') {
    const [between, parts] = argument as [string, unknown[]];
    return parts.map(deployed).join(between);
  }
  throw new Error(`unknown in a template: ${JSON.stringify(value)}`);
}
