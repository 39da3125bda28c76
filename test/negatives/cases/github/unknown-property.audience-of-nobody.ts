import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ audiences: untyped({ awz: 'sts.amazonaws.com' }) });
