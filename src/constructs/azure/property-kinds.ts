import { guid } from './source-kinds';
import { TrustedIdentityProps } from './trusted-identity-props';
import { having, isBoolean, listOf, PropertyKind, PropertyKinds } from '../../internal/check-props';
import { WORKFLOW } from '../../trust';

/** The cloud and roles, wherever they are properties. */
export const CLOUD: PropertyKind = { is: having('_facts'), write: 'AzureCloud.GLOBAL' };
export const ROLES: PropertyKind = { is: listOf(having('role', 'scope')), write: "[AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup('<subscription id>', 'rg-app'))]" };

/** What `TrustedIdentity` takes. */
export const IDENTITY_KINDS: PropertyKinds<TrustedIdentityProps> = {
  workflow: WORKFLOW,
  identity: { is: having('_binder'), write: "IdentitySource.create({ name: 'id-production-deploy', ... })", required: true },
  cloud: CLOUD,
  roleAssignments: ROLES,
  subscriptionId: guid(false),
  closed: { is: isBoolean, write: 'true' },
  provider: { write: 'the AzurermProvider' },
};
