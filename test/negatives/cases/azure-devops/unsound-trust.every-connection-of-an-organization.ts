import { ClaimMatcher, ClaimPattern } from '../../../../src/claims';
import { checkCompiled } from '../../../../src/trust/check-compiled';
import { ORGANIZATION, PREFIX } from '../../../issuers/azure-devops/connections';
import { devopsWorkflow } from '../../connections';

const trust = devopsWorkflow({}).compile();
const subject = { matcher: ClaimMatcher.fitting(ClaimPattern.ofStars(`${PREFIX}/${ORGANIZATION}/*`)), proves: [] };

export const wrong = () => checkCompiled({ ...trust, alternatives: [{ ...trust.alternatives[0], subject }] });
