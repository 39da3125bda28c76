import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.pushImages({ registry: IDS.registry as unknown as AzureScope });
