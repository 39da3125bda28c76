import { AzureScope } from '../../../../src/constructs/azure';
import { SUB } from '../../../fixtures/azure-negative';

export const wrong = () => AzureScope.resourceGroup({ subscriptionId: SUB, name: 'r'.repeat(91) });
