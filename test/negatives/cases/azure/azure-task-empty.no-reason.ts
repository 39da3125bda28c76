import { AzureTask } from '../../../../src/constructs/azure';
import { GROUP_SCOPE, STATE } from '../../../fixtures/azure-tasks';

export const wrong = () => AzureTask.applyTerraform({ state: STATE, manages: { group: GROUP_SCOPE, reason: ' ' } });
