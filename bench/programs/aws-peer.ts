import { GithubActionsIdentityProvider, GithubActionsRole } from 'aws-cdk-github-oidc';
import { App, Stack } from 'aws-cdk-lib';
import { ACCOUNT, Built, ENVIRONMENT, OWNER, PER_STACK, REGION, runs, split } from './subject';

/** The provider is taken as existing: the peer would create it through a Lambda function, whose bundle costs time of its own. */
export function build(count: number, outdir: string): Built {
  const app = new App({ outdir });
  split(runs(count), PER_STACK).forEach((part, index) => {
    const stack = new Stack(app, `Trust${index}`, { env: { account: ACCOUNT, region: REGION } });
    const provider = GithubActionsIdentityProvider.fromAccount(stack, 'GitHub');
    part.forEach(({ name, repository: repo }) => new GithubActionsRole(stack, name, { provider, owner: OWNER, repo, roleName: name, filter: `environment:${ENVIRONMENT}` }));
  });
  return { synth: () => app.synth().stacks.map(({ templateFullPath }) => templateFullPath) };
}
