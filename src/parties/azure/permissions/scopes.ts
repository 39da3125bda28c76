import { blockReference, BlockReference } from './references';
import { IDENTITY_NAME, MANAGEMENT_GROUP_NAME, RESOURCE_GROUP_NAME } from '../facts/limits';

/** How much of Azure a role assignment covers. */
export enum ScopeLevel {
  /** A management group, with every subscription under it. */
  MANAGEMENT_GROUP = 'management group',
  /** A whole subscription. */
  SUBSCRIPTION = 'subscription',
  /** A resource group. */
  RESOURCE_GROUP = 'resource group',
  /** One resource. */
  RESOURCE = 'resource',
  /** A reference that does not say what it is: taken for the widest. */
  UNKNOWN = 'unknown',
}

/** An id of Azure Resource Manager that serves as a scope, taken apart. */
export interface ParsedScope {
  readonly level: ScopeLevel;
  /** `/subscriptions/<id>`. @default - the id does not tell it */
  readonly subscription?: string;
  /** Name of the resource group. @default - none */
  readonly resourceGroup?: string;
}

export const GUID = /^[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}$/;
const REFERENCES = /\$\{[^/{}]+\}/g;
const SCOPE_OF_SUBSCRIPTION = /^(\/subscriptions\/([^/]+))(?:\/resourceGroups\/([^/]+))?((?:\/[^/]+)*)$/i;
const SCOPE_OF_MANAGEMENT_GROUP = /^\/providers\/Microsoft\.Management\/managementGroups\/([^/]+)$/i;
/** Names below a resource; none of them leads up again. */
const PART = /^(?:\/(?!\.+(?:\/|$))[^/\s{}]+)+$/;
const PROVIDER_PATH = /^\/providers\/[a-z0-9]+(\.[a-z0-9]+)+(\/[a-z0-9]+\/[^/\s]+)+$/i;

/** Whether a path segment is a valid literal, or has Terraform references in it and nothing odd beside them. */
function fits(segment: string, rule: RegExp): boolean {
  return segment.includes('${') ? /^[\w().-]*$/.test(segment.replace(REFERENCES, '')) : rule.test(segment);
}

/**
 * Takes an id apart; a segment may hold references. Undefined for anything that is not one of the four levels: the root `/`
 * and the tenant-wide scopes of billing and capacity among them.
 */
export function parseScope(id: string): ParsedScope | undefined {
  const group = SCOPE_OF_MANAGEMENT_GROUP.exec(id);
  if (group) return fits(group[1], MANAGEMENT_GROUP_NAME.value) ? { level: ScopeLevel.MANAGEMENT_GROUP } : undefined;
  const parts = SCOPE_OF_SUBSCRIPTION.exec(id);
  if (!parts || !fits(parts[2], GUID)) return undefined;
  const [, subscription, , resourceGroup, rest] = parts;
  if (resourceGroup !== undefined && !fits(resourceGroup, RESOURCE_GROUP_NAME.value)) return undefined;
  if (rest !== '') return PROVIDER_PATH.test(rest) ? { level: ScopeLevel.RESOURCE, subscription, resourceGroup } : undefined;
  return resourceGroup === undefined ? { level: ScopeLevel.SUBSCRIPTION, subscription } : { level: ScopeLevel.RESOURCE_GROUP, subscription, resourceGroup };
}

/** Resource types whose id is a scope wider than a resource. */
const WIDE_TYPES: ReadonlyMap<string, ScopeLevel> = new Map([
  ['azurerm_management_group', ScopeLevel.MANAGEMENT_GROUP],
  ['azurerm_subscription', ScopeLevel.SUBSCRIPTION],
  ['azurerm_subscriptions', ScopeLevel.SUBSCRIPTION],
  ['azurerm_client_config', ScopeLevel.UNKNOWN],
  ['azurerm_resource_group', ScopeLevel.RESOURCE_GROUP],
]);

/**
 * What the id of a resource of the same stack covers, judged by the resource's type: `${azurerm_storage_account.logs.id}`. What follows
 * the id of a resource is a part of it: a namespace of a cluster, a secret of a vault.
 */
export function scopeOfReference(reference: string): ParsedScope {
  const block = blockReference(reference);
  if (!block?.isId) return { level: ScopeLevel.UNKNOWN };
  if (block.rest !== '') return { level: levelOfPart(block) };
  const level = WIDE_TYPES.get(block.type) ?? ScopeLevel.RESOURCE;
  return level === ScopeLevel.RESOURCE_GROUP ? { level, resourceGroup: reference.replace(/\.id\}$/, '.name}') } : { level };
}

function levelOfPart({ type, shape, rest }: BlockReference): ScopeLevel {
  const parsed = shape === undefined ? undefined : parseScope(shape);
  const isPart = !WIDE_TYPES.has(type) && PART.test(rest.replace(REFERENCES, 'x'));
  return parsed?.level === ScopeLevel.RESOURCE || isPart ? ScopeLevel.RESOURCE : ScopeLevel.UNKNOWN;
}

/** The parts of a user-assigned identity's id. */
export interface IdentityIdParts {
  readonly subscriptionId: string;
  readonly resourceGroupName: string;
  readonly name: string;
}

/** A user-assigned identity's id, taken apart; undefined for any other text. */
export function parseIdentityId(id: string): IdentityIdParts | undefined {
  const match = /^\/subscriptions\/([^/]+)\/resourceGroups\/([^/]+)\/providers\/Microsoft\.ManagedIdentity\/userAssignedIdentities\/([^/]+)$/i.exec(id);
  if (!match || !GUID.test(match[1]) || !RESOURCE_GROUP_NAME.value.test(match[2]) || !IDENTITY_NAME.value.test(match[3])) return undefined;
  return { subscriptionId: match[1], resourceGroupName: match[2], name: match[3] };
}
