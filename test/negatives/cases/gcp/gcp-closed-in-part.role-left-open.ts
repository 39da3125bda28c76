import { deploy, pool, ROLE } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const [shared, workflow] = [pool(), deploy()];
  shared.addServiceAccount(workflow, { accountId: 'deploy', closed: true });
  shared.grantProjectRole(workflow, ROLE);
};
