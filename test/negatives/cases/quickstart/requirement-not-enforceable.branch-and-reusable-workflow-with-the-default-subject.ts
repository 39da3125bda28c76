import { App, TerraformStack } from 'cdktf';
import { IdentitySource, TrustedIdentity } from '../../../../src/constructs/azure';
import { GitHubRepository, GitHubWorkflow, GitRef, ReusableWorkflow } from '../../../../src/issuers';

/** The README's workflow without its subject template: two requirements at once, one template cures both. */
export const wrong = () => {
  const main = GitRef.protectedBranch('main');
  const workflow = new GitHubWorkflow({
    name: 'production',
    repository: GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' }),
    environment: 'prod',
    refs: [main],
    reusableWorkflow: ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', main),
  });
  const identity = IdentitySource.create({ name: 'deploy-production', resourceGroupName: 'identities', location: 'westeurope' });
  new TrustedIdentity(new TerraformStack(new App(), 'azure-production'), 'Deploy', { workflow, identity });
};
