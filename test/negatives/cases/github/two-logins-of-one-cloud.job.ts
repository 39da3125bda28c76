import { identityOf } from '../../../fixtures/identity';
import { workflowWith } from '../../../issuers/github/wrong';

const workflow = workflowWith({ environment: 'prod' });

export const wrong = () => workflow.pipelineJob([identityOf(workflow), identityOf(workflow)]);
