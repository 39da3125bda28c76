import * as cdktf from 'cdktf';
import { GitRef } from '../../../../src/issuers/github';

export const wrong = () => GitRef.protectedBranch(cdktf.Lazy.stringValue({ produce: () => 'x' }));
