import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ name: 'n'.repeat(41) });
