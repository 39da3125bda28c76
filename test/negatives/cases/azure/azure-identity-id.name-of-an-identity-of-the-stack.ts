import { UserAssignedIdentity } from '@cdktf/provider-azurerm/lib/user-assigned-identity';
import { aStack, existing, identity } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const { name } = new UserAssignedIdentity(stack, 'Identity', { name: 'id-production', resourceGroupName: 'rg-ci', location: 'westeurope' });
  return identity({ identity: existing({ id: name, resourceGroupName: 'rg-ci' }) }, stack);
};
