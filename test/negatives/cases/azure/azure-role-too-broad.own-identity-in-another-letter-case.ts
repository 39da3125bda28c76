import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { existing, identity, SUB } from '../../../fixtures/azure-negative';

const itself = AzureScope.of(`/subscriptions/${SUB}/resourcegroups/RG-CI/providers/microsoft.managedidentity/userassignedidentities/ID-SHARED`);

export const wrong = () => identity({ identity: existing(), roleAssignments: [AzureRoleAssignment.of(AzureRole.builtIn('Managed Identity Contributor'), itself)] });
