import { StorageAccount } from '@cdktf/provider-azurerm/lib/storage-account';
import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { aStack, identity } from '../../../fixtures/azure-negative';

export const wrong = () => {
  const stack = aStack();
  const account = new StorageAccount(stack, 'data', { name: 'data', location: 'westeurope', resourceGroupName: 'rg', accountTier: 'Standard', accountReplicationType: 'LRS' });
  return AzureTask.pushImages({ registry: AzureScope.of(account.id) }).grantTo(identity({}, stack));
};
