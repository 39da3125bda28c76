import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ tier: 'prod' as never });
