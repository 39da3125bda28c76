import { GitRef, ReusableWorkflow } from '../../../../src/issuers';
import { application } from '../../../fixtures/azure-application';
import { workflow } from '../../../fixtures/azure-negative';

const reusableWorkflow = ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'));

export const wrong = () => application({ workflow: workflow({ environment: 'prod', reusableWorkflow }) });
