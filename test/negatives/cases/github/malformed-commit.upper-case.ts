import { ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.atCommit('my-org/.github/.github/workflows/deploy.yml', 'A'.repeat(40));
