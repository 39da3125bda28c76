import { AzureTask } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.readSecret({ vaultId: IDS.vault, secret: '${var.secret}' });
