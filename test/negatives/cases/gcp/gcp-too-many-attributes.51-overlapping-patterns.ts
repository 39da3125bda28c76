import { ClaimPattern } from '../../../../src/claims';
import { pool, ROLE, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const shared = pool();
  Array.from({ length: 51 }, (_, index) => shared.grantProjectRole(workflow(`deploy-${index}`, [{ ref: ClaimPattern.ofStars('refs/heads/*') }]), ROLE));
};
