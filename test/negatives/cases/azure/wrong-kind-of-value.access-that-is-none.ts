import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { TaskAccess } from '../../../../src/trust';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.of({
  id: 'read-metrics',
  text: 'read metrics',
  access: ['everything' as TaskAccess],
  why: 'reports',
  source: 'https://example.com',
  assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.of(IDS.app))],
});
