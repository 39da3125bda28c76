import { ArtifactRegistryRepository } from '@cdktf/provider-google/lib/artifact-registry-repository';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { GitHubWorkflow } from 'cdk-trusted-workflows';
import { GcpTask, ProjectNumber, TrustedPool, TrustedServiceAccount } from 'cdk-trusted-workflows/gcp';
import { App, TerraformStack } from 'cdktf';
import { releaseImage, stagingImage } from './model';

/** A project, a pool and a repository for each. */
export function gcpAccounts(app: App): { release: TrustedServiceAccount; staging: TrustedServiceAccount } {
  return { release: account(app, releaseImage, 'my-releases', '100000000001'), staging: account(app, stagingImage, 'my-staging', '100000000002') };
}

function account(app: App, workflow: GitHubWorkflow, project: string, number: string): TrustedServiceAccount {
  const stack = new TerraformStack(app, `gcp-${project}`);
  new GoogleProvider(stack, 'Google', { project });
  const images = new ArtifactRegistryRepository(stack, 'Images', { project, location: 'europe-west1', repositoryId: 'my-app', format: 'DOCKER', dockerConfig: { immutableTags: true } });
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project, projectNumber: ProjectNumber.literal(number) });
  const made = pool.addServiceAccount(workflow, { accountId: workflow.name });
  GcpTask.pushImages({ project, location: 'europe-west1', repository: images.repositoryId }).grantTo(made);
  return made;
}
