import { ClaimMatcher } from '../../../../src/claims';
import { checkCompiled } from '../../../../src/trust/check-compiled';
import { devopsWorkflow } from '../../connections';

const trust = devopsWorkflow({}).compile();
const subject = { matcher: ClaimMatcher.exact('9246576b-c9b6-441d-a0ca-796721fd971e'), proves: ['sub'] };

export const wrong = () => checkCompiled({ ...trust, alternatives: [{ ...trust.alternatives[0], subject }] });
