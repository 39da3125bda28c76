import { GitRef, ReusableWorkflow } from '../../../../src/issuers/github';
import { untyped } from '../../../issuers/github/wrong';

export const wrong = () => ReusableWorkflow.matching('my-org/.github/.github/workflows/deploy.yml', untyped(GitRef.branch('main')));
