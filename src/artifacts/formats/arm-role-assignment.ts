import { has } from './format';
import { ArmResource } from '../arm/resources';
import { asObject } from '../json';
import { Value } from '../resource';
import { Reference, Text } from '../text';

const IDENTITY = 'microsoft.managedidentity/userassignedidentities';
const GUID = /[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}/i;
const SYMBOLIC = /^reference\('([^']+)'[^()]*\)\.(?:properties\.)?principalId$/i;
const IN_RESOURCE_ID = /^reference\(.*userAssignedIdentities'\s*,\s*/is;
const TYPE = /Microsoft\.[\w.]+\/\w+/i;

const SUBSCRIPTION: readonly (string | Reference)[] = ['/subscriptions/', { reference: 'subscription().subscriptionId' }];
const OWN_GROUP: readonly (string | Reference)[] = [...SUBSCRIPTION, '/resourceGroups/', { reference: 'resourceGroup().name' }];

/** Whether a type is that of a role assignment; the older form of templates has what it is on in front. */
export const isRoleAssignment = (type: string) => /(?:^microsoft\.authorization|\/providers)\/roleassignments$/.test(type);

/**
 * A role assignment as Terraform's provider has it. The principal is an identity of the template, where an expression says which; the scope is what the
 * expression tells of it, or what the template is deployed to.
 * @param all the resources of the template
 * @param schema of the template
 * @see https://learn.microsoft.com/en-us/azure/templates/microsoft.authorization/roleassignments (2026-11-27)
 */
export function roleAssignmentProperties(resource: ArmResource, all: readonly ArmResource[], schema: string): [string, Value][] {
  const { json, place, values } = resource;
  const { principalId, roleDefinitionId, condition } = asObject(json.properties) ?? {};
  const at = place.at('properties');
  const text = (value: unknown) => typeof value === 'string' ? values.text(value) : Text.of({ reference: at.pointer });
  return [
    ['scope', scopeOf(resource, all, schema)],
    ['principal_id', principalOf(text(principalId), resource, all)],
    ['role_definition_id', roleOf(text(roleDefinitionId))],
    ...condition === undefined || condition === null ? [] : [['condition', text(condition)] as [string, Value]],
  ];
}

/** `reference(...)` of an identity, by its name or by its symbolic one. */
function principalOf(given: Text, resource: ArmResource, all: readonly ArmResource[]): Text {
  const expression = onlyReference(given);
  const [, symbol] = SYMBOLIC.exec(expression ?? '') ?? [];
  const name = symbol === undefined ? nameIn(expression, resource) : identityCalled(symbol, all)?.name;
  return name ? Text.of({ reference: `azurerm_user_assigned_identity.${name.toString()}.principal_id` }) : given;
}

const identityCalled = (symbol: string, all: readonly ArmResource[]) => (
  all.find(({ type, place }) => type.toLowerCase() === IDENTITY && place.pointer.endsWith(`/resources/${symbol}`)));

/** The name in `resourceId('Microsoft.ManagedIdentity/userAssignedIdentities', NAME)`, whatever expression it is. */
function nameIn(expression: string | undefined, { values }: ArmResource): Text | undefined {
  const [before] = IN_RESOURCE_ID.exec(expression ?? '') ?? [];
  if (before === undefined || expression === undefined) return undefined;
  const argument = untilClosed(expression.slice(before.length));
  return argument === undefined ? undefined : values.text(`[${argument}]`);
}

/** What stands in front of the parenthesis that closes the call around it. */
function untilClosed(text: string): string | undefined {
  let depth = 0;
  for (let index = 0; index < text.length; index += 1) {
    if (text[index] === '(') depth += 1;
    else if (text[index] === ')' && depth > 0) depth -= 1;
    else if (text[index] === ')') return text.slice(0, index);
  }
  return undefined;
}

/** Ids of built-in roles are the same everywhere, so that what stands in front of one does not count. */
function roleOf(given: Text): Text {
  const [guid] = /roleDefinitions/i.test(given.toString()) ? GUID.exec(given.toString().slice(given.toString().search(/roleDefinitions/i))) ?? [] : [];
  return guid === undefined ? given : Text.of(...SUBSCRIPTION, `/providers/Microsoft.Authorization/roleDefinitions/${guid.toLowerCase()}`);
}

function scopeOf(resource: ArmResource, all: readonly ArmResource[], schema: string): Text {
  const { json, type, values, within } = resource;
  if (has(json, 'scope') && typeof json.scope === 'string') return namedScope(values.text(json.scope), resource, all);
  const [, outer] = /^(.+)\/providers\/roleassignments$/i.exec(type) ?? [];
  const parent = outer === undefined ? parentOf(resource, all) : undefined;
  if (parent?.type.toLowerCase() === IDENTITY) return Text.of({ reference: `azurerm_user_assigned_identity.${parent.name.toString()}.id` });
  const on = outer ?? parent?.type;
  return on === undefined ? deployedTo(within, schema) : Text.of(...OWN_GROUP, `/providers/${on}/`, { reference: 'name' });
}

/** The resource in which it stands: an extension of it. */
function parentOf({ place }: ArmResource, all: readonly ArmResource[]): ArmResource | undefined {
  const outer = place.pointer.replace(/\/resources\/[^/]+$/, '');
  return outer === place.pointer ? undefined : all.find((one) => one.place.pointer === outer);
}

/** What an expression tells: a group, a subscription, an identity of the template, or a resource by its type. */
function namedScope(given: Text, resource: ArmResource, all: readonly ArmResource[]): Text {
  const expression = given.toString();
  if (given.literal?.startsWith('/') === true) return given;
  if (/^<resourceGroup\(\)\.id>$/i.test(expression)) return Text.of(...OWN_GROUP);
  if (/^<subscription\(\)\.id>$/i.test(expression)) return Text.of(...SUBSCRIPTION);
  const identity = /userAssignedIdentities/i.test(expression) ? all.find(({ type, name }) => type.toLowerCase() === IDENTITY && isNamedIn(expression, name, resource)) : undefined;
  if (identity) return Text.of({ reference: `azurerm_user_assigned_identity.${identity.name.toString()}.id` });
  const [type] = TYPE.exec(expression) ?? [];
  return type === undefined ? given : Text.of(...OWN_GROUP, `/providers/${type}/`, { reference: 'name' });
}

function isNamedIn(expression: string, name: Text, { values }: ArmResource): boolean {
  const [, argument] = /userAssignedIdentities'\s*,\s*(.+)\)>$/is.exec(expression) ?? [];
  const called = argument === undefined ? /userAssignedIdentities\/(.+)$/i.exec(expression)?.[1] : values.text(`[${argument}]`).toString();
  return called === name.toString();
}

/** What the template around it is deployed to. @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/syntax#template-format */
function deployedTo(within: readonly ArmResource[], schema: string): Text {
  const deployment = within.at(-1)?.json;
  const own = asObject(asObject(deployment?.properties)?.template)?.$schema;
  if (deployment && has(deployment, 'resourceGroup')) return Text.of(...SUBSCRIPTION, '/resourceGroups/', { reference: 'the group of a nested deployment' });
  const of = typeof own === 'string' ? own : schema;
  if (/subscriptionDeploymentTemplate/i.test(of)) return Text.of(...SUBSCRIPTION);
  return /managementGroupDeploymentTemplate|tenantDeploymentTemplate/i.test(of) ? Text.of('/') : Text.of(...OWN_GROUP);
}

function onlyReference({ pieces }: Text): string | undefined {
  const [only, ...rest] = pieces;
  return rest.length === 0 && typeof only === 'object' ? only.reference : undefined;
}
