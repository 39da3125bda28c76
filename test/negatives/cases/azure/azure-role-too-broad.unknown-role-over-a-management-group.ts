import { AzureRole, AzureRoleAssignment, AzureScope } from '../../../../src/constructs/azure';
import { GUID, withRoles } from '../../../fixtures/azure-negative';

export const wrong = () => withRoles(AzureRoleAssignment.of(AzureRole.builtInId(GUID), AzureScope.managementGroup('mg-root')));
