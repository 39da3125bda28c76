import { ManagedPolicy } from 'aws-cdk-lib/aws-iam';
import { TrustedRole } from '../../../../src/constructs/aws';
import { AppGuard } from '../../../../src/constructs/aws/app-guard';
import { TrustTier } from '../../../../src/trust';
import { newApp, newStack } from '../../../fixtures/aws';
import { workflowWith } from '../../../issuers/github/wrong';

export const wrong = () => {
  const app = newApp();
  const role = new TrustedRole(newStack(app), 'Role', { workflow: workflowWith({ tier: TrustTier.STAGING }) });
  role.addManagedPolicy(ManagedPolicy.fromAwsManagedPolicyName('AdministratorAccess'));
  throw AppGuard.of(app).problems(app)[0];
};
