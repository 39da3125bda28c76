import * as cdktf from 'cdktf';
import { GitRef, ReusableWorkflow } from '../../../../src/issuers/github';

export const wrong = () => ReusableWorkflow.at(cdktf.Lazy.stringValue({ produce: () => 'x' }), GitRef.protectedBranch('main'));
