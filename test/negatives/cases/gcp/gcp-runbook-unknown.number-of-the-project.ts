import { deploy, pool, ROLE } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const [made, production] = [pool(), deploy()];
  made.grantProjectRole(production, ROLE);
  made.closingRunbook(production);
};
