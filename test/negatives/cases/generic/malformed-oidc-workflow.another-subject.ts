import { ClaimMatcher } from '../../../../src/claims';
import { OidcSubject } from '../../../../src/issuers';
import { trust } from '../../described';

export const wrong = () => trust({ project_id: ClaimMatcher.exact('1'), stage: ClaimMatcher.absent() }, OidcSubject.of('project/{project_id}'));
