import { GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, ReusableWorkflow } from 'cdk-trusted-workflows';
import { AwsFleetBudget } from 'cdk-trusted-workflows/aws';
import { AzureFleetBudget } from 'cdk-trusted-workflows/azure';
import { GcpFleetBudget } from 'cdk-trusted-workflows/gcp';

// docs/fleets.md
export function deploymentsOf(repositories: GitHubRepository[], main: GitRef, release: GitRef): GitHubWorkflow[] {
  const deployments = repositories.map((repository) => new GitHubWorkflow({
    name: `deploy-${repository.name}`, repository, refs: [main], reusableWorkflow: ReusableWorkflow.at('my-org/platform/.github/workflows/deploy.yml', release),
  }));
  return deployments;
}

export const shared: Partial<GitHubWorkflowProps> = {
  acknowledge: [{ id: 'aws/shared-identity', reason: 'reads names and tags alone', expires: '2027-06-30' }],
};

export function budgets(deployments: GitHubWorkflow[]): void {
  AwsFleetBudget.of({ roles: deployments.map((workflow) => ({ workflow })) }).shares; // cdk-trusted-workflows/aws
  AzureFleetBudget.of({ identities: deployments.map((workflow) => ({ workflow, roles: 2 })) }).shares; // cdk-trusted-workflows/azure
  GcpFleetBudget.of({ accounts: deployments.map((workflow) => ({ workflow })) }).shares; // cdk-trusted-workflows/gcp
}
