import { GitRef, ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.at('.github/workflows/deploy.yml', GitRef.protectedBranch('main'));
