import { untyped, workflowWith } from '../../../issuers/github/wrong';

/** The login of a role, in place of the role. */
export const wrong = () => workflowWith({ environment: 'prod' }).pipelineJob(untyped([{ party: 'aws', values: {} }]));
