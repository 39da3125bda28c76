import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ controls: { reviewers: 'yes' } as never });
