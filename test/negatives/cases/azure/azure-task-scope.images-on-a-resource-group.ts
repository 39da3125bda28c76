import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { SUB } from '../../../fixtures/azure-negative';

export const wrong = () => AzureTask.pushImages({ registry: AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }) });
