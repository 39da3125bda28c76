import {
  AzureApplyProps, AzureKubernetesProps, AzureManagedGroupProps, AzureOwnTaskProps, AzurePlanProps, AzureRegistryProps,
} from './task-props';
import { having, isBoolean, isText, listOf, PropertyKind, PropertyKinds } from '../../../internal/check-props';
import { CONTAINER, GROUP, REGISTRY, ScopeKind } from '../../../parties/azure/permissions';
import { TaskAccess } from '../../../trust';
import { SCOPE } from '../brand';

/** A scope, made by `AzureScope`. */
export const scope = ({ write }: ScopeKind, required = true): PropertyKind => ({ is: (value) => SCOPE.isOn(value), write, required });
const text = (write: string): PropertyKind => ({ is: isText, write, required: true });
const isAccess = (value: unknown) => Object.values<unknown>(TaskAccess).includes(value);

/** What tasks of a registry take. */
export const REGISTRY_KINDS: PropertyKinds<AzureRegistryProps> = { registry: scope(REGISTRY), repositoryPermissions: { is: isBoolean, write: 'true' } };

/** What a plan takes. */
export const PLAN_KINDS: PropertyKinds<AzurePlanProps> = {
  state: scope(CONTAINER),
  lock: { is: isBoolean, write: 'true' },
  resourceGroups: { is: listOf((value) => SCOPE.isOn(value)), write: `[${GROUP.write}]` },
};

/** What an apply takes. */
export const APPLY_KINDS: PropertyKinds<AzureApplyProps> = {
  state: scope(CONTAINER),
  manages: { is: having('group', 'reason'), write: `{ group: ${GROUP.write}, reason: '...why narrower roles do not do...' }` },
};

/** What a managed group takes. */
export const MANAGED_KINDS: PropertyKinds<AzureManagedGroupProps> = { group: scope(GROUP), reason: text("'...why narrower roles do not do...'") };

/** What a deployment to a cluster takes. */
export const KUBERNETES_KINDS: PropertyKinds<AzureKubernetesProps> = {
  clusterId: text('cluster.id'),
  namespaces: { is: listOf(isText), write: "['shop']", required: true },
};

/** What a task of the user's own takes. */
export const OWN_KINDS: PropertyKinds<AzureOwnTaskProps> = {
  id: text("'rotate-keys'"),
  text: text("'rotate the keys of the vault'"),
  access: { is: listOf(isAccess), write: '[TaskAccess.WRITE]', required: true },
  assignments: { is: listOf(having('role', 'scope')), write: '[AzureRoleAssignment.of(role, scope)]', required: true },
  why: text("'...what the roles are for...'"),
  source: text("'https://...the page that says so...'"),
};
