import { App, Stack } from 'aws-cdk-lib';
import { Template } from 'aws-cdk-lib/assertions';
import { GitHubRepository, GitRef } from 'cdk-trusted-workflows';
import { TrustedProvider, TrustedRole } from 'cdk-trusted-workflows/aws';
import { GitHubToken, TrustAssertions } from 'cdk-trusted-workflows/testing';
import { workflow } from './model';

const stack = new Stack(new App({ outdir: 'cdk.out' }), 'Trust');
TrustedProvider.forWorkflows(stack, 'GitHub', [workflow]);
new TrustedRole(stack, 'Deploy', { workflow });
const repository = GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' });
const trust = TrustAssertions.fromTemplate(Template.fromStack(stack)).admitsExactly(workflow).rejects(GitHubToken.pullRequest(repository));

function messageOf(assertion: () => unknown): string {
  try {
    assertion();
  } catch (error) {
    return String(error);
  }
  throw new Error('the assertion held');
}

export const failure = messageOf(() => trust.admits(GitHubToken.push(repository, GitRef.branch('next'))));
