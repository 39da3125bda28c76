import { AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.deployApp({ app: AzureScope.of(IDS.app) });
