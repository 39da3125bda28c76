import { AzureScope } from '../../../../src/constructs/azure';

export const wrong = () => AzureScope.resourceGroup({ subscriptionId: '11111111-1111-1111-1111-111111111111', name: 'rg-app', resourceGroup: 'rg-app' } as never);
