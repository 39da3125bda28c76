import { GitRef, ReusableWorkflow } from '../../../../src/issuers';
import { identity, workflow } from '../../../fixtures/azure-negative';

export const wrong = () => identity({
  workflow: workflow({ reusableWorkflow: ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main')) }),
});
