import { ITrustedIdentity, Party } from '../../../../src/trust';
import { devopsWorkflow } from '../../connections';

const identity: ITrustedIdentity = {
  party: Party.AZURE, workflow: devopsWorkflow({ name: 'staging' }), document: {}, enforcements: [], permissions: [], audience: 'api://AzureADTokenExchange', login: { party: Party.AZURE, values: {} },
};

export const wrong = () => devopsWorkflow({}).pipelineStage([identity]);
