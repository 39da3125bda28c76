import { ClaimMatcher } from '../../../../src/claims';
import { trust } from '../../described';

export const wrong = () => trust({ branch: ClaimMatcher.exact('main') });
