import * as cdktf from 'cdktf';
import { ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.atCommit({ path: 'my-org/.github/.github/workflows/deploy.yml', sha: cdktf.Lazy.stringValue({ produce: () => 'x' }) });
