import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { GUID, SUB, withRoles } from '../../../fixtures/azure-negative';

const account = `/subscriptions/${SUB}/resourceGroups/rg/providers/Microsoft.Storage/storageAccounts/logs\u001b[2J`;

export const wrong = () => withRoles(AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.of(account))).closingRunbook({ principalId: GUID });
