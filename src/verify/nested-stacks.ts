import { Resource, Text } from '../artifacts';

const TYPE = 'AWS::CloudFormation::Stack';
/** CDK writes which file of its output the template of a nested stack is. @see https://docs.aws.amazon.com/cdk/v2/guide/assets.html (2026-11-27) */
const ASSET = 'aws:asset:path';

/** Nested stacks whose templates are not among the files: what they trust is not looked at. For people. */
export function nestedStacksOutside(resources: readonly Resource[], files: readonly { readonly path: string }[]): string[] {
  const names = new Set(files.map(({ path }) => nameOf(path)));
  const outside = resources.filter(({ type, properties }) => type === TYPE && !names.has(nameOf(literal(properties[ASSET]) ?? literal(properties.TemplateURL) ?? '')));
  return outside.map(({ source }) => `${source.text} (a nested stack: its template is not among the files)`);
}

const nameOf = (path: string) => path.slice(Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1);
const literal = (value: unknown) => value instanceof Text ? value.literal : undefined;
