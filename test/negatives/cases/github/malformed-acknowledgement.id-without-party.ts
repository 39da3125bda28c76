import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ acknowledge: [{ id: 'ref', reason: 'the environment admits main only', expires: '2027-06-30' }] });
