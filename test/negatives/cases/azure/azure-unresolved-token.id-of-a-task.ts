import { TerraformVariable } from 'cdktf';
import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { TaskAccess } from '../../../../src/trust';
import { aStack } from '../../../fixtures/azure-negative';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.of({
  id: 'read-metrics',
  text: new TerraformVariable(aStack(), 'text', { type: 'string' }).stringValue,
  access: [TaskAccess.READ_CONFIGURATION],
  why: 'reports',
  source: 'https://example.com',
  assignments: [AzureRoleAssignment.of(AzureRole.builtIn('Reader'), AzureScope.of(IDS.app))],
});
