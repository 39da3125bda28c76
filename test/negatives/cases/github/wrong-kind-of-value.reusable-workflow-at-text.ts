import { ReusableWorkflow } from '../../../../src/issuers/github';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', untyped('main'));
