import { GcpTask } from '../../../../src/constructs/gcp';
import { deploy, pool, workflow } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const both = pool();
  const production = both.addServiceAccount(deploy(), { accountId: 'deploy-production' });
  const staging = both.addServiceAccount(workflow('staging', [{}]), { accountId: 'deploy-staging' });
  GcpTask.deployService({ project: 'my-project', location: 'europe-west1', service: 'web', runsAs: production.serviceAccountName }).grantTo(staging);
};
