import { GitRef, ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml\n', GitRef.protectedBranch('main'));
