import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ environment: 'prod-*' });
