import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { deployments } from './model';

export const PROJECT = 'my-shop';

/** Google lets the accounts find the clusters of the project, and do nothing there: the manifests of the namespaces say what. */
export function gcpAccounts(app: App): TrustedServiceAccount[] {
  const stack = new TerraformStack(app, 'gcp-shop');
  new GoogleProvider(stack, 'Google', { project: PROJECT });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: PROJECT, projectNumber: ProjectNumber.literal('100000000001') });
  return deployments.map(({ workflow }) => {
    const made = pool.addServiceAccount(workflow, { accountId: workflow.name });
    GcpTask.deployKubernetes({ project: PROJECT }).grantTo(made);
    return made;
  });
}
