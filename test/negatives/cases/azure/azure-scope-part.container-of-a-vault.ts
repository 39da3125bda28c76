import { AzureScope } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureScope.storageContainer(IDS.vault, 'tfstate');
