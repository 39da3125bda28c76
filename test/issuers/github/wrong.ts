import { repositoryOf } from './model';
import { GitHubRepository, GitHubRepositoryProps, GitHubWorkflow, GitHubWorkflowProps, GitRef } from '../../../src/issuers/github';

/** What the wrong inputs start from: right but for what each case changes. */
export const repositoryProps: GitHubRepositoryProps = { owner: 'my-org', name: 'my-repo', ownerId: '123456', repositoryId: '456789' };

export const repositoryWith = (props: Partial<GitHubRepositoryProps>) => GitHubRepository.immutable({ ...repositoryProps, ...props });

export const workflowWith = (props: Partial<GitHubWorkflowProps>) => new GitHubWorkflow({
  name: 'production', repository: repositoryOf({ immutable: true }), refs: [GitRef.protectedBranch('main')], ...props,
});

/** What an app in JavaScript can pass. */
export const untyped = (value: unknown) => value as never;
