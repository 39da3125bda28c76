import { AzureRole, AzureRoleAssignment, AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { TaskAccess } from '../../../../src/trust';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.of({
  id: 'push-images',
  text: 'push images',
  access: [TaskAccess.PUBLISH],
  why: 'releases',
  source: 'https://example.com',
  assignments: [AzureRoleAssignment.of(AzureRole.builtIn('AcrPush'), AzureScope.of(IDS.registry))],
});
