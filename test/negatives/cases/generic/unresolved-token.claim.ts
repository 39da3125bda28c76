import { ClaimMatcher } from '../../../../src/claims';
import { trust } from '../../described';

export const wrong = () => trust({ project_id: ClaimMatcher.exact('1'), stage: ClaimMatcher.absent(), branch: ClaimMatcher.exact('${Token[TOKEN.12]}') });
