import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ acknowledge: [{ id: 'azure/ref', reason: '  todo    ', expires: '2027-06-30' }] });
