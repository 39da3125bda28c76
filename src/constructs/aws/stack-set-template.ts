import { Stack } from 'aws-cdk-lib/core';
import { refuseDynamicReference } from './check-role';
import { inlineProblems } from './guard';
import { RolePlan } from './plan-role';
import { utf8Length } from '../../internal/bytes';
import { awsStackSetReference, awsStackSetTemplate } from '../../internal/catalogue/aws-fleet';
import { hexDigest } from '../../internal/digest';
import { tokenEngine } from '../../internal/tokens';
import { LIMITS } from '../../parties/aws/facts';

/** An OIDC provider in each account. */
export interface SetProvider {
  /** Host and path of its issuer. */
  readonly provider: string;
  readonly audiences: string[];
}

interface Json { readonly [key: string]: unknown }

/**
 * The text of a stack set's template: minified, resources sorted by name. Logical ids follow from the names alone, so that a role that
 * comes or goes renames no other.
 */
export function templateOf(stack: Stack, plans: RolePlan[], providers: SetProvider[]): string {
  const resources = [...providers.map(providerEntry), ...plans.map((plan) => roleEntry(stack, plan, providers))];
  const body = print(resources);
  const [most, bytes] = [LIMITS.stackSetTemplate.value, utf8Length(body)];
  if (bytes > most) {
    const front = utf8Length(print(resources.slice(0, providers.length)));
    throw awsStackSetTemplate(bytes, most, split(plans, resources.slice(providers.length), front));
  }
  return refuseDynamicReference('template of the stack set', body);
}

type Entry = [id: string, resource: Json];

function print(resources: Entry[]): string {
  const sorted = [...resources].sort(([a], [b]) => a < b ? -1 : 1);
  return JSON.stringify({ AWSTemplateFormatVersion: '2010-09-09', Resources: Object.fromEntries(sorted) });
}

function providerEntry({ provider, audiences }: SetProvider): Entry {
  const Properties = { Url: `https://${provider}`, ClientIdList: audiences };
  return [logicalId('Provider', provider), { Type: 'AWS::IAM::OIDCProvider', DeletionPolicy: 'Retain', UpdateReplacePolicy: 'Retain', Properties }];
}

function roleEntry(stack: Stack, { entry, policy, roleProps }: RolePlan, providers: SetProvider[]): Entry {
  const inline = Object.entries(roleProps.inlinePolicies ?? {}).map(([PolicyName, PolicyDocument]) => ({ PolicyName, PolicyDocument }));
  const properties: Json = stack.resolve({
    RoleName: entry.roleName,
    Description: roleProps.description,
    AssumeRolePolicyDocument: policy,
    MaxSessionDuration: roleProps.maxSessionDuration?.toSeconds(),
    Path: roleProps.path,
    PermissionsBoundary: roleProps.permissionsBoundary?.managedPolicyArn,
    ManagedPolicyArns: roleProps.managedPolicies?.map(({ managedPolicyArn }) => managedPolicyArn),
    Policies: inline.length === 0 ? undefined : inline,
  });
  requireSelfContained(properties);
  const [problem] = inlineProblems(properties.Policies);
  if (problem) throw problem;
  const waits = providers.some(({ provider }) => provider === entry.provider) ? { DependsOn: [logicalId('Provider', entry.provider)] } : {};
  return [logicalId('Role', entry.roleName), { Type: 'AWS::IAM::Role', ...waits, Properties: properties }];
}

/** Functions over literals and pseudo parameters mean the same in every account; anything else stands for something of this stack. */
const FUNCTIONS = ['Fn::Join', 'Fn::Select', 'Fn::Split', 'Fn::Sub'];

function requireSelfContained(value: unknown): void {
  if (typeof value === 'string' && tokenEngine(value) !== undefined) throw awsStackSetReference(value);
  if (typeof value !== 'object' || value === null) return;
  for (const [key, inner] of Object.entries(value)) {
    if (refersOut(key, inner)) throw awsStackSetReference(value);
    requireSelfContained(inner);
  }
}

function refersOut(key: string, inner: unknown): boolean {
  if (key === 'Ref') return typeof inner !== 'string' || !inner.startsWith('AWS::');
  if (key === 'Fn::Sub') return typeof inner !== 'string' || /\$\{(?!AWS::|!)/.test(inner);
  return key.startsWith('Fn::') && !FUNCTIONS.includes(key);
}

/** Letters and digits of a name, and a digest of the whole, since names may differ in the rest alone. */
/** The id of a role in the template. */
export const roleIdOf = (roleName: string) => logicalId('Role', roleName);

function logicalId(kind: string, name: string): string {
  return `${kind}${name.replace(/[^A-Za-z0-9]/g, '').slice(0, 100)}${hexDigest(name, 8)}`;
}

/** Runs of roles whose templates fit; none where a single role does not. */
function split(plans: RolePlan[], entries: Entry[], overhead: number): string[] {
  const most = LIMITS.stackSetTemplate.value;
  const groups: { names: string[]; bytes: number }[] = [];
  for (const [index, entry] of entries.entries()) {
    const bytes = utf8Length(print([entry]));
    const last = groups.at(-1);
    if (overhead + bytes > most) return [];
    if (last && last.bytes + bytes <= most) Object.assign(last, { bytes: last.bytes + bytes, names: [...last.names, plans[index].entry.roleName] });
    else groups.push({ names: [plans[index].entry.roleName], bytes: overhead + bytes });
  }
  return groups.map(({ names }) => names.length === 1 ? names[0] : `${names.length} roles, ${names[0]} to ${names[names.length - 1]}`);
}
