import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ repository: untyped('my-org/my-repo') });
