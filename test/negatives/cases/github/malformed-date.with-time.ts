import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ acknowledge: [{ id: 'azure/ref', reason: 'the environment admits main only', expires: '2027-01-31T00:00:00Z' }] });
