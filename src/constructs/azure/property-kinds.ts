import { AzureTrustProps } from './azure-trust-props';
import { guid } from './source-kinds';
import { TrustedIdentityProps } from './trusted-identity-props';
import { having, isBoolean, listOf, PropertyKinds } from '../../internal/check-props';
import { WORKFLOW } from '../../trust';

/** What managed identities and applications both take. */
export const TRUST_KINDS: PropertyKinds<AzureTrustProps> = {
  workflow: WORKFLOW,
  cloud: { is: having('_facts'), write: 'AzureCloud.GLOBAL' },
  roleAssignments: {
    is: listOf(having('role', 'scope')),
    write: "[AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup({ subscriptionId: '<subscription id>', name: 'rg-app' }))]",
  },
  subscriptionId: guid(false),
  closed: { is: isBoolean, write: 'true' },
};

/** What `TrustedIdentity` takes. */
export const IDENTITY_KINDS: PropertyKinds<TrustedIdentityProps> = {
  ...TRUST_KINDS,
  identity: { is: having('_binder'), write: "IdentitySource.create({ name: 'id-production-deploy', ... })", required: true },
  provider: { write: 'the AzurermProvider' },
};
