import { AzureRole } from '../../../../src/constructs/azure';
import { GUID } from '../../../fixtures/azure-negative';

export const wrong = () => AzureRole.custom(`/subscriptions/production/providers/Microsoft.Authorization/roleDefinitions/${GUID}`);
