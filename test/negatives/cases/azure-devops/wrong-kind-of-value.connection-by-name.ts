import { AzureDevOpsServiceConnection } from '../../../../src/issuers';
import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ connection: 'deploy-production' as unknown as AzureDevOpsServiceConnection });
