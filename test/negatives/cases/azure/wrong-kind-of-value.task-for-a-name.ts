import { AzureScope, AzureTask, IAzureRoleHolder } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.pushImages({ registry: AzureScope.of(IDS.registry) }).grantTo('id-production' as unknown as IAzureRoleHolder);
