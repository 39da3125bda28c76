import { untyped, workflowWith } from '../../../issuers/github/wrong';

/** Text has no matcher: without this error it would pin nothing. */
export const wrong = () => workflowWith({ refs: untyped(['main']) });
