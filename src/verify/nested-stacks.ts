import { Resource, Text } from '../artifacts';

const TYPE = 'AWS::CloudFormation::Stack';
/** CDK writes which file of its output the template of a nested stack is, unless it is told not to. @see https://docs.aws.amazon.com/cdk/v2/guide/assets.html (2026-11-27) */
const ASSET = 'aws:asset:path';
const NESTED = /\.nested\.template\.json$/;

interface File { readonly path: string }

/** Nested stacks whose templates are not among the files: what they trust is not looked at. For people. */
export function nestedStacksOutside(resources: readonly Resource[], files: readonly File[]): string[] {
  const nested = resources.filter(({ type }) => type === TYPE);
  return nested.filter((stack) => !isHeld(stack, nested, files)).map(({ source }) => `${source.text} (a nested stack: its template is not among the files)`);
}

/** By the name of the file. Where CDK gives none, its folder has to hold as many nested templates as there are nested stacks. */
function isHeld(stack: Resource, nested: readonly Resource[], files: readonly File[]): boolean {
  const named = fileOf(stack);
  if (named !== undefined) return files.some(({ path }) => nameOf(path) === nameOf(named));
  const folder = folderOf(stack.source.file);
  const beside = files.filter(({ path }) => NESTED.test(path) && folderOf(path) === folder);
  return beside.length >= nested.filter((other) => fileOf(other) === undefined && folderOf(other.source.file) === folder).length;
}

const fileOf = ({ properties }: Resource) => literal(properties[ASSET]) ?? literal(properties.TemplateURL);
const endOfFolder = (path: string) => Math.max(path.lastIndexOf('/'), path.lastIndexOf('\\')) + 1;
const nameOf = (path: string) => path.slice(endOfFolder(path));
const folderOf = (path: string) => path.slice(0, endOfFolder(path));
const literal = (value: unknown) => value instanceof Text ? value.literal : undefined;
