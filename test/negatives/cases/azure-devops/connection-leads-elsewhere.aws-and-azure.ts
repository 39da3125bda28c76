import { ITrustedIdentity, Party } from '../../../../src/trust';
import { byAzureDevOps } from '../../../issuers/azure-devops/connections';
import { devopsWorkflow } from '../../connections';

const workflow = devopsWorkflow({ connection: byAzureDevOps });
const identity = (party: Party): ITrustedIdentity => ({ party, workflow, document: {}, enforcements: [], permissions: [], audience: 'api://AzureADTokenExchange', login: { party, values: {} } });

export const wrong = () => workflow.pipelineStage([identity(Party.AWS), identity(Party.AZURE)]);
