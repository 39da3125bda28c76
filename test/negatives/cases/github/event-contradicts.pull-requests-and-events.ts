import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ refs: undefined, pullRequests: true, events: ['push'] });
