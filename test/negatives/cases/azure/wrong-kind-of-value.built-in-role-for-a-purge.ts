import { AzureRole, AzureScope, AzureTask } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.deploySite({
  container: AzureScope.storageContainer(IDS.account, '$web'), purge: { endpoint: AzureScope.of(IDS.endpoint), role: AzureRole.builtIn('Contributor') },
});
