import { NewIdentityProps } from './identity-props';
import { TrustedIdentityProps } from './trusted-identity-props';
import { having, isBoolean, isText, listOf, PropertyKinds } from '../../internal/check-props';
import { WORKFLOW } from '../../trust/workflow-kind';

/** What `TrustedIdentity` takes. */
export const IDENTITY_KINDS: PropertyKinds<TrustedIdentityProps> = {
  workflow: WORKFLOW,
  identity: { is: having('_binder'), write: "IdentitySource.create({ name: 'deploy-production', resourceGroupName: 'identities', location: 'westeurope' })", required: true },
  cloud: { is: having('_facts'), write: 'AzureCloud.GLOBAL' },
  roleAssignments: { is: listOf(having('role', 'scope')), write: "[AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.resourceGroup('...', 'site'))]" },
  subscriptionId: { is: isText, write: "'11111111-1111-1111-1111-111111111111'" },
  closed: { is: isBoolean, write: 'true' },
  provider: { write: 'the AzurermProvider' },
};

/** What `IdentitySource.create` takes. */
export const NEW_IDENTITY_KINDS: PropertyKinds<NewIdentityProps> = {
  name: { is: isText, write: "'deploy-production'", required: true },
  resourceGroupName: { is: isText, write: "'identities'", required: true },
  location: { is: isText, write: "'westeurope'", required: true },
  tags: { is: having(), write: "{ team: 'platform' }" },
};
