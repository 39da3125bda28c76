import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { identity, SUB } from '../../../fixtures/azure-negative';
import { STATE } from '../../../fixtures/azure-tasks';

export const wrong = () => AzureTask.applyTerraform({
  state: STATE, manages: { group: AzureScope.resourceGroup({ subscriptionId: SUB, name: 'RG-ci' }), reason: 'everything is there' },
}).grantTo(identity({}));
