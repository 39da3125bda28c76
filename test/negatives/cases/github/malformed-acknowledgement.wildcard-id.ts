import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ acknowledge: [{ id: 'azure/*', reason: 'the environment admits main only', expires: '2027-06-30' }] });
