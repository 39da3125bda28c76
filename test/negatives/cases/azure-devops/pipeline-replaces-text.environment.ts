import { ITrustedIdentity, Party } from '../../../../src/trust';
import { devopsWorkflow } from '../../connections';

const workflow = devopsWorkflow({ environment: '${{ variables.stage }}' });
const identity: ITrustedIdentity = { party: Party.AZURE, workflow, document: {}, enforcements: [], permissions: [], audience: 'api://AzureADTokenExchange', login: { party: Party.AZURE, values: {} } };

export const wrong = () => workflow.pipelineStage([identity]);
