import { GitHubRepository, GitHubWorkflow, GitRef } from 'cdk-trusted-workflows';
import { IdentitySet } from 'cdk-trusted-workflows/verify';

export const workflow = new GitHubWorkflow({
  name: 'production',
  repository: GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' }),
  refs: [GitRef.protectedBranch('main')],
});

/** The verdicts of one synthesized file on the workflow's own token and on its near misses, without repeats. */
export function verdictsOf(content: string, audience: string): { own: string[]; nearMisses: string[] } {
  const set = IdentitySet.fromFiles([{ path: 'synthesized.json', content }]);
  const decide = (claims: Record<string, unknown>) => set.decide(claims).map(({ verdict }) => verdict as string);
  return {
    own: workflow.sampleTokens(audience).flatMap(decide),
    nearMisses: [...new Set(workflow.nearMisses(audience).flatMap(({ claims }) => decide(claims)))],
  };
}
