import { untyped, workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => workflowWith({ reusableWorkflow: untyped('my-org/.github/.github/workflows/deploy.yml') });
