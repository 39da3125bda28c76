import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ runnerEnvironment: untyped('ubuntu-latest') });
