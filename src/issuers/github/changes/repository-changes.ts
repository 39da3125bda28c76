import { ChangedRuns, FRESH, ChangedRun } from './change';
import { SubjectTemplate } from '../subject-template';
import { GitHubRun } from '../token';

const { name: freshName, ownerId, repositoryId } = FRESH;

/** Other repositories, other owners, other subjects. A classic subject in the place of an immutable one is a change too: GitHub's side decides. */
export function repositoryChanges({ repository }: GitHubRun): ChangedRuns[] {
  const { owner, name, subjectTemplate } = repository;
  const of = (words: string, claim: string, other: Partial<GitHubRun['repository']>): ChangedRun => ({ name: words, claim, run: { repository: { ...repository, ...other } } });
  const template = subjectTemplate.isDefault ? SubjectTemplate.of('repo', 'context', 'job_workflow_ref') : SubjectTemplate.default();
  return [
    [
      of('any other repository of the owner', 'repository', { name: freshName, repositoryId }),
      of('a repository of the owner whose name begins like this one', 'repository', { name: `${name}-2`, repositoryId }),
    ],
    [
      of('any repository of any owner', 'repository', { owner: freshName, ownerId, name: freshName, repositoryId }),
      of('a fork, or a repository of the same name, of any owner', 'repository', { owner: freshName, ownerId, repositoryId }),
      of('an owner whose name begins like this one', 'repository', { owner: `${owner}-2`, ownerId, repositoryId }),
      of('a stranger who registers the names after they are given up', 'repository_owner_id', { ownerId, repositoryId }),
    ],
    [of('the repository deleted and created again', 'repository_id', { repositoryId })],
    [of('the repository, renamed', 'repository', { name: freshName })],
    [of(subjectTemplate.isDefault ? 'a customized subject template' : 'the default subject template', 'sub', { subjectTemplate: template })],
  ];
}
