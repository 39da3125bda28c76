import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { Deployment, deployments, Stage, STAGES } from './model';

const PROJECTS: Record<Stage, { project: string; number: string }> = {
  staging: { project: 'my-staging', number: '100000000002' }, production: { project: 'my-production', number: '100000000001' },
};

/** A project with a pool for each stage. The services of a stage share the pool, and none of them can be another. */
export function gcpAccounts(app: App): TrustedServiceAccount[] {
  return STAGES.flatMap((stage) => {
    const { project, number } = PROJECTS[stage];
    const stack = new TerraformStack(app, `gcp-${stage}`);
    new GoogleProvider(stack, 'Google', { project });
    const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(number) });
    return deployments.filter((deployment) => deployment.stage === stage).map((deployment) => account(pool, deployment, project));
  });
}

/** It deploys its own service, as the service account of that one. */
function account(pool: TrustedPool, { service, workflow }: Deployment, project: string): TrustedServiceAccount {
  const made = pool.addServiceAccount(workflow, { accountId: workflow.name });
  GcpTask.deployService({ project, location: 'europe-west1', service, runsAs: `projects/${project}/serviceAccounts/${service}@${project}.iam.gserviceaccount.com` }).grantTo(made);
  return made;
}
