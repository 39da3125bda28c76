import {
  AzureAppProps, AzureApplyProps, AzureKubernetesProps, AzureManagedGroupProps, AzureOwnTaskProps, AzurePlanProps, AzurePurgeProps, AzureRegistryProps,
  AzureSecretProps, AzureServiceProps, AzureSiteProps,
} from './task-props';
import { having, isBoolean, isText, listOf, PropertyKind, PropertyKinds } from '../../../internal/check-props';
import { CONTAINER, CONTAINER_APP, ENDPOINT, ENVIRONMENT, GROUP, IDENTITY, REGISTRY, ScopeKind, SITE } from '../../../parties/azure/permissions';
import { TaskAccess } from '../../../trust';
import { ROLE, SCOPE } from '../brand';

const scope = ({ write }: ScopeKind): PropertyKind => ({ is: (value) => SCOPE.isOn(value), write, required: true });
const scopes = ({ write }: ScopeKind): PropertyKind => ({ is: listOf((value) => SCOPE.isOn(value)), write: `[${write}]` });
const text = (write: string): PropertyKind => ({ is: isText, write, required: true });
const isAccess = (value: unknown) => Object.values<unknown>(TaskAccess).includes(value);

/** What tasks of a registry take. */
export const REGISTRY_KINDS: PropertyKinds<AzureRegistryProps> = { registry: scope(REGISTRY), repositoryPermissions: { is: isBoolean, write: 'true' } };

/** What a plan takes. */
export const PLAN_KINDS: PropertyKinds<AzurePlanProps> = {
  state: scope(CONTAINER),
  lock: { is: isBoolean, write: 'true' },
  resourceGroups: scopes(GROUP),
};

/** What an apply takes. */
export const APPLY_KINDS: PropertyKinds<AzureApplyProps> = {
  state: scope(CONTAINER),
  manages: { is: having(), write: `{ group: ${GROUP.write}, reason: '...why narrower roles do not do...' }` },
};

/** What a managed group takes. */
export const MANAGED_KINDS: PropertyKinds<AzureManagedGroupProps> = { group: scope(GROUP), reason: text("'...why narrower roles do not do...'") };

/** What a deployment to a cluster takes. */
export const KUBERNETES_KINDS: PropertyKinds<AzureKubernetesProps> = {
  clusterId: text('cluster.id'),
  namespaces: { is: listOf(isText), write: "['shop']", required: true },
};

/** What reading a secret takes. */
export const SECRET_KINDS: PropertyKinds<AzureSecretProps> = { vaultId: text('vault.id'), secret: text("'deploy-token'") };

/** What a site takes. */
export const SITE_KINDS: PropertyKinds<AzureSiteProps> = {
  container: scope(CONTAINER),
  purge: { is: having(), write: '{ endpoint: AzureScope.of(endpoint.id), role: AzureRole.custom(definition.roleDefinitionResourceId) }' },
};

/** What a purge takes. */
export const PURGE_KINDS: PropertyKinds<AzurePurgeProps> = {
  endpoint: scope(ENDPOINT),
  role: { is: (value) => ROLE.isOn(value), write: 'AzureRole.custom(definition.roleDefinitionResourceId)', required: true },
};

/** What an app takes. */
export const APP_KINDS: PropertyKinds<AzureAppProps> = { app: scope(SITE) };

/** What a container app takes. */
export const SERVICE_KINDS: PropertyKinds<AzureServiceProps> = { app: scope(CONTAINER_APP), environment: scope(ENVIRONMENT), identities: scopes(IDENTITY) };

/** What a task of the user's own takes. */
export const OWN_KINDS: PropertyKinds<AzureOwnTaskProps> = {
  id: text("'rotate-keys'"),
  text: text("'rotate the keys of the vault'"),
  access: { is: listOf(isAccess), write: '[TaskAccess.WRITE]', required: true },
  assignments: { is: listOf(having('role', 'scope')), write: '[AzureRoleAssignment.of(role, scope)]', required: true },
  why: text("'...what the roles are for...'"),
  source: text("'https://...the page that says so...'"),
};
