import { readFileSync } from 'node:fs';

type Resource = Record<string, unknown>;
interface Template {
  readonly Resources?: Record<string, { Type: string; Properties: Resource }>;
  readonly resource?: Record<string, Record<string, Resource>>;
}

/** What the role, identity or service account of a name may do, as the synthesized files say it: actions of AWS, roles of the others. */
export function permissionsOf(files: string[], name: string): string[] {
  const templates = files.map((file): Template => JSON.parse(readFileSync(file, 'utf8')));
  return [...new Set(templates.flatMap((template) => [...awsActions(template, name), ...roles(template, name)]))].sort();
}

function awsActions({ Resources = {} }: Template, name: string): string[] {
  const role = Object.entries(Resources).find(([, { Type, Properties }]) => Type === 'AWS::IAM::Role' && Properties.RoleName === name);
  if (!role) return [];
  const reference = JSON.stringify({ Ref: role[0] });
  const policies = Object.values(Resources)
    .filter(({ Type, Properties }) => Type === 'AWS::IAM::Policy' && JSON.stringify(Properties.Roles).includes(reference));
  const managed = (role[1].Properties.ManagedPolicyArns ?? []) as unknown[];
  const inline = (role[1].Properties.Policies ?? []) as unknown[];
  const documents = policies.map(({ Properties }) => Properties.PolicyDocument as { Statement: { Action: string | string[] }[] });
  const actions = documents.flatMap(({ Statement }) => Statement.flatMap(({ Action }) => Action));
  return [...[...managed, ...inline].map((policy) => JSON.stringify(policy)), ...actions];
}

/** Grants name their principal by a reference to its resource. */
function roles({ resource = {} }: Template, name: string): string[] {
  const principals = [['azurerm_user_assigned_identity', 'name'], ['google_service_account', 'account_id']].flatMap(([type, key]) => (
    Object.entries(resource[type] ?? {}).filter(([, properties]) => properties[key] === name).map(([id]) => `\${${type}.${id}.`)));
  const grants = Object.values(resource).flatMap((ofType) => Object.values(ofType));
  return grants.filter(({ principal_id: principal, member }) => principals.some((prefix) => String(principal ?? member).startsWith(prefix)))
    .map(({ role, role_definition_id: definition }) => String(role ?? String(definition).split('/').pop()));
}
