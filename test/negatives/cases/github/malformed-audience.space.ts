import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ audiences: { azure: 'my audience' } });
