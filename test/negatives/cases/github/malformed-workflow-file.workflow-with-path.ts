import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ workflow: '.github/workflows/deploy.yml' });
