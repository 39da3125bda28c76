import { AzureDevOpsWorkflowProps } from '../../../../src/issuers';
import { devopsWorkflow } from '../../connections';

export const wrong = () => devopsWorkflow({ branch: 'refs/heads/main' } as Partial<AzureDevOpsWorkflowProps>);
