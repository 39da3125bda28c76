import { AzurermProvider } from '@cdktf/provider-azurerm/lib/provider';
import { GoogleProvider } from '@cdktf/provider-google/lib/provider';
import { App, Stack } from 'aws-cdk-lib';
import { TerraformStack, Testing } from 'cdktf';
import { TrustedProvider, TrustedRole } from '../../src/constructs/aws';
import { IdentitySource, TrustedIdentity } from '../../src/constructs/azure';
import { ProjectNumber, TrustedPool } from '../../src/constructs/gcp';
import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, SubjectTemplate } from '../../src/issuers';
import { TrustedWorkflow } from '../../src/trust';

export const repository = GitHubRepository.immutable({
  owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789', subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref'),
});
export const main = GitRef.protectedBranch('main');

export function workflow(name: string, props: Partial<GitHubWorkflowProps> = {}): GitHubWorkflow {
  return new GitHubWorkflow({ name, repository, environment: name, refs: [main], ...props });
}

export const production = workflow('production');
export const staging = workflow('staging');

export function awsStack(...workflows: TrustedWorkflow[]): { app: App; stack: Stack } {
  const app = new App();
  const stack = new Stack(app, 'Trust', { env: { account: '111111111111', region: 'eu-central-1' } });
  TrustedProvider.forWorkflows(stack, 'GitHub', workflows);
  workflows.forEach((one) => new TrustedRole(stack, one.name, { workflow: one, roleName: one.name }));
  return { app, stack };
}

export function azureStack(...workflows: TrustedWorkflow[]): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'Trust');
  new AzurermProvider(stack, 'Azurerm', { features: [{}] });
  workflows.forEach((one) => new TrustedIdentity(stack, one.name, {
    workflow: one, identity: IdentitySource.create({ name: one.name, resourceGroupName: 'identities', location: 'westeurope' }),
  }));
  return stack;
}

/** Without a number, the audience is the provider's own name, in which any number fits. */
export function gcpStack(workflows: TrustedWorkflow[], projectNumber?: string): TerraformStack {
  const stack = new TerraformStack(Testing.app(), 'Trust');
  new GoogleProvider(stack, 'Google', { project: 'my-project' });
  const number = projectNumber === undefined ? undefined : ProjectNumber.literal(projectNumber);
  const pool = new TrustedPool(stack, 'Pool', { poolId: 'github', project: 'my-project', projectNumber: number });
  workflows.forEach((one) => pool.addServiceAccount(one, { accountId: one.name }));
  return stack;
}
