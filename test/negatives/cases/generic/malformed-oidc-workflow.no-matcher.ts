import { ClaimMatcher } from '../../../../src/claims';
import { trust } from '../../described';

export const wrong = () => trust({ project_id: '1' as unknown as ClaimMatcher });
