import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { SUB, withRoles } from '../../../fixtures/azure-negative';

const scope = AzureScope.resourceGroup({ subscriptionId: SUB, name: 'rg-app' });

export const wrong = () => withRoles(
  AzureRoleAssignment.of(AzureRole.builtIn('Reader'), scope),
  AzureRoleAssignment.of(AzureRole.builtInId('acdd72a7-3385-48ef-bd42-f606fba81ae7'), scope),
);
