import { ClaimMatcher } from '../../../../src/claims';
import { trust } from '../../described';

export const wrong = () => trust({ project_id: ClaimMatcher.exact('one') });
