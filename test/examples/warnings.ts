import { existsSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { CloudAssembly, SynthesisMessageLevel } from 'aws-cdk-lib/cx-api';

interface Annotation { readonly constructPath: string; readonly level: string; readonly message: string }
interface Manifest { readonly stacks: Record<string, { readonly annotations: readonly Annotation[] }> }

/** What engines say of constructs that is no error, as `where: text`: what both wrote beside the templates. */
export function warningsOf(files: readonly string[]): string[] {
  const assemblies = [...new Set(files.filter((file) => file.endsWith('.template.json')).map((file) => dirname(file)))];
  const outputs = [...new Set(files.filter((file) => file.endsWith('cdk.tf.json')).map((file) => dirname(dirname(dirname(file)))))];
  return [...assemblies.flatMap(ofCdk), ...outputs.flatMap(ofTerraform)].sort();
}

function ofCdk(folder: string): string[] {
  const messages = new CloudAssembly(folder).stacks.flatMap(({ messages: all }) => all).filter(({ level }) => level === SynthesisMessageLevel.WARNING);
  return messages.map(({ id, entry }) => `${id.slice(1)}: ${String(entry.data)}`);
}

function ofTerraform(folder: string): string[] {
  const path = join(folder, 'manifest.json');
  if (!existsSync(path)) return [];
  const { stacks } = JSON.parse(readFileSync(path, 'utf8')) as Manifest;
  return Object.values(stacks).flatMap(({ annotations }) => annotations).filter(({ level }) => level === '@cdktf/warn').map(({ constructPath, message }) => `${constructPath}: ${message}`);
}

/** What tasks warn of, and why the examples have it none the less. Whatever else an engine warns of fails the test, and so does what no example has. */
export const MEANT: readonly (readonly [warning: RegExp, why: string])[] = [
  [/^\S+: The state holds what the providers returned|every secret that a resource has stands in the state|Secrets stand in a state as plain text/, 'a state is what these examples are about'],
  [/narrowed by an IAM condition, which a bucket takes with uniform bucket-level access/, 'the bucket has it'],
  [/What the configuration creates and changes takes roles of its own|the roles for what is applied are not in this task/, 'tasks of their own stand beside it'],
  [/the role on the container can also delete it/, 'the account has soft delete and versions'],
  [/The service exists: to create one/, 'other stacks make the services'],
  [/What it deploys runs as projects\/\S+: it can do whatever that service account may do/, 'the account of one service'],
  [/Every package of the repository can get a new version/, 'one team publishes there'],
  [/A tag can be moved to another image/, 'deployments name images by digest'],
  [/What it may do in the cluster, an access entry says/, 'the entry stands beside it'],
  [/It may do nothing in a cluster until a RoleBinding there names it|roles\/container\.developer would write every namespace/, 'the example prints the RoleBinding'],
  [/RBAC Writer reads the secrets of the namespace|the cluster must use Microsoft Entra ID with Azure RBAC/, 'the README says so'],
  [/the role reads the settings of the app, connection strings and publishing credentials among them/, 'one app of one tier'],
  [/comes with read-secrets, which the tier preview of staging-exact does not need/, 'the settings of a preview hold none'],
  [/the role covers every repository of the registry/, 'a registry of one team'],
];

export const isMeant = (warning: string): boolean => MEANT.some(([pattern]) => pattern.test(warning));
