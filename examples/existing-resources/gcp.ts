import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { ExistingPool, PoolGrant, ProjectNumber, TrustedPool } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { legacyDeploy } from './model';

/** The pool was made by hand and is empty of providers: with another one in it, or an unlisted one, nothing may be bound there. */
export function gcpAccount(app: App): PoolGrant {
  const project = 'my-legacy';
  const stack = new TerraformStack(app, 'gcp-legacy');
  new GoogleProvider(stack, 'Google', { project });
  const pool = new TrustedPool(stack, 'Pool', {
    poolId: 'pipelines', project, projectNumber: ProjectNumber.literal('100000000001'), existing: ExistingPool.fromProviders([]),
  });
  // Its other members stay.
  return pool.allowImpersonation(legacyDeploy, `projects/${project}/serviceAccounts/${legacyDeploy.name}@${project}.iam.gserviceaccount.com`);
}
