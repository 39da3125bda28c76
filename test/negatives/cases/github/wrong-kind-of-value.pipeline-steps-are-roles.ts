import { untyped, workflowWith } from '../../../issuers/github/wrong';

/** The role itself, in place of its login. */
export const wrong = () => workflowWith({ environment: 'prod' }).pipelineJob(untyped([{ roleName: 'deploy' }]));
