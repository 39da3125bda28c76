import { identityOf } from '../../../fixtures/identity';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ environment: 'prod' }).pipelineJob([identityOf(workflowWith({ name: 'staging', environment: 'staging' }))]);
