import { AzureTask } from '../../../../src/constructs/azure';
import { IDS } from '../../../fixtures/azure-task';

export const wrong = () => AzureTask.deployKubernetes({ clusterId: IDS.cluster, namespaces: [] });
