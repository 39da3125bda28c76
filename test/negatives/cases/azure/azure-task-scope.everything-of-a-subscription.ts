import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { SUB } from '../../../fixtures/azure-negative';
import { STATE } from '../../../fixtures/azure-tasks';

export const wrong = () => AzureTask.applyTerraform({ state: STATE, manages: { group: AzureScope.subscription(SUB), reason: 'landing zones' } });
