import { GitRef, ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.at('my-org/.github/.github/workflows/prod/deploy.yml', GitRef.protectedBranch('main'));
