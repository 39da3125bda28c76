import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ workflow: 'Deploy to production' });
