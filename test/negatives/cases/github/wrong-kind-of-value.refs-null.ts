import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ refs: untyped(null) });
