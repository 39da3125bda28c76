import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ environment: untyped(7) });
