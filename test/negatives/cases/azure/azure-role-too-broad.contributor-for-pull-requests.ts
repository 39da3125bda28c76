import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { identity, SUB, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({
  workflow: workflow({ refs: undefined, pullRequests: true }),
  roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Contributor'), AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' }))],
});
