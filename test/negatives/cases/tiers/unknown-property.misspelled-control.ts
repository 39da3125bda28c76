import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ controls: { reviewer: true } as never });
