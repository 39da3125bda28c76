import { ServiceAccount } from '@cdktf/provider-google/lib/service-account';
import { GcpTask, TrustedServiceAccount } from '../../../../src/constructs/gcp';
import { stack } from '../../../fixtures/gcp-negative';

export const wrong = () => {
  const byHand: unknown = new ServiceAccount(stack(), 'Account', { accountId: 'deploy-production' });
  GcpTask.deployKubernetes({ project: 'my-project' }).grantTo(byHand as TrustedServiceAccount);
};
