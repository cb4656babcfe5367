/** A CloudFormation template as the checks of this folder read it. */
import type { App } from 'aws-cdk-lib';

export type Resource = {
  readonly Type: string;
  readonly DeletionPolicy?: string;
  readonly UpdateReplacePolicy?: string;
  // biome-ignore lint/suspicious/noExplicitAny: a template is whatever CloudFormation takes; the checks look at its depths
  readonly Properties: any;
};
export type Template = { readonly Resources: Record<string, Resource> };

export const templateOf = (app: App): Template => app.synth().stacks[0]?.template as Template;

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
    return argument === 'AWS::Region' ? 'eu-central-1' : `ref${String(argument).toLowerCase()}`;
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
