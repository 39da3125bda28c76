import { nameOf } from './names';
import { GivenRepository, PinnedRepository, Successor } from './pinned-run';
import { subjectForm, subjectForms } from './subject-form';
import { GitHubWorkflowProps } from './workflow-props';
import { twoTemplates } from '../../internal/catalogue/trust';
import { TrustMigration } from '../../trust';

/** What a trusted workflow names as its repositories. */
export function givenRepositories({ repository, repositories, allRepositoriesOf }: GitHubWorkflowProps): GivenRepository[] {
  if (allRepositoriesOf) return [allRepositoriesOf];
  return repository ? [repository] : repositories!;
}

/** The forms that its alternatives pin: one for each repository, two while it migrates, the old one first. */
export function pinnedRepositories(props: GitHubWorkflowProps): PinnedRepository[] {
  const all = givenRepositories(props);
  for (const one of all) {
    const other = all.find(({ repositoryId }) => repositoryId !== undefined && repositoryId === one.repositoryId);
    if (other && subjectForms(other) !== subjectForms(one)) throw twoTemplates(nameOf(one), subjectForms(other), subjectForms(one));
  }
  return all.flatMap(formsOf);
}

/** How GitHub builds the subjects of each repository, by its id. */
export function subjectTemplatesOf(props: GitHubWorkflowProps): Record<string, string> {
  const named = givenRepositories(props).filter(({ repositoryId }) => repositoryId !== undefined);
  return Object.fromEntries(named.map((repository) => [repository.repositoryId!, subjectForms(repository)]));
}

/** What is trusted for a time. */
export function migrationsOf(props: GitHubWorkflowProps): TrustMigration[] {
  const all = givenRepositories(props).flatMap((repository): [string, TrustMigration][] => {
    const { migratesFrom, migratesUntil } = repository;
    const id = `migration/${nameOf(repository)}`;
    return migratesFrom ? [[id, { id, text: `${subjectForm(migratesFrom)} is trusted beside ${subjectForm(repository)}`, until: migratesUntil! }]] : [];
  });
  return [...new Map(all).values()];
}

/** A repository as it is pinned: while it migrates, both of its forms, the old one first. */
export function formsOf(repository: GivenRepository): PinnedRepository[] {
  const { migratesFrom, migratesUntil } = repository;
  const own = copyOf(repository);
  return migratesFrom === undefined ? [own] : [copyOf(migratesFrom, { repository: own, until: migratesUntil! }), own];
}

/** The compiled trust and its sample tokens stay the same, whatever becomes of the user's object. */
function copyOf({ owner, ownerId, name, repositoryId, subjectsCarryIds, subjectTemplate }: GivenRepository, successor?: Successor): PinnedRepository {
  return Object.freeze({ owner, ownerId, name, repositoryId, subjectsCarryIds, subjectTemplate, successor });
}
