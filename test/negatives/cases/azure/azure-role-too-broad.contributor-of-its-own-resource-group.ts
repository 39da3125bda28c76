import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { SUB, withRoles } from '../../../fixtures/azure-negative';

export const wrong = () => withRoles(AzureRoleAssignment.of(AzureRole.builtIn('Contributor'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-ci' })));
