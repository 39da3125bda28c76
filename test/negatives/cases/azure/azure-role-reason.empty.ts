import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { SUB } from '../../../fixtures/azure-negative';

export const wrong = () => AzureRoleAssignment.privileged(AzureRole.builtIn('Owner'), AzureScope.subscription(SUB), { reason: ' ' });
