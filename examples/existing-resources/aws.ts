import { App, Stack } from 'aws-cdk-lib';
import { CfnRole } from 'aws-cdk-lib/aws-iam';
import { ExistingProvider, TrustPolicy } from 'cdk-trusted-workflows/aws';
import { legacyDeploy } from './model';

const DEPLOY = 'arn:aws:iam::111111111111:policy/legacy-deploy';

/** The account has the provider already: it is declared, so that its audiences are checked, and nobody creates it again. */
export function awsTrust(app: App): TrustPolicy {
  const stack = new Stack(app, 'aws-legacy', { env: { account: '111111111111', region: 'eu-central-1' } });
  new ExistingProvider(stack, 'GitHub', { issuerUrl: 'https://token.actions.githubusercontent.com', audiences: ['sts.amazonaws.com'] });
  const trust = TrustPolicy.of(stack, { workflow: legacyDeploy, roleName: legacyDeploy.name });
  // The role of another team, which `cdk import` takes over or its own tool writes: the policy is an object, and `trust.document` its JSON.
  new CfnRole(stack, 'Role', { roleName: legacyDeploy.name, assumeRolePolicyDocument: trust.policyDocument(), path: '/legacy/', managedPolicyArns: [DEPLOY] });
  return trust;
}
