import { AzurePlanProps, AzureTask } from '../../../../src/constructs/azure';
import { STATE } from '../../../fixtures/azure-tasks';

export const wrong = () => AzureTask.planTerraform({ state: STATE, locks: true } as AzurePlanProps);
