import { ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.atCommit({ path: 'my-org/.github/.github/workflows/deploy.yml', sha: 'A'.repeat(40) });
