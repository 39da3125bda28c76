import { GivenRepository } from './pinned-run';
import { subjectForm } from './subject-form';
import { migrationInMigration, migrationOfTwo, migrationToClassic, migrationWithoutChange } from '../../internal/catalogue/github-migration';
import { wrongKind } from '../../internal/catalogue/props';
import { checkProps, having } from '../../internal/check-props';
import { checkDate } from '../../trust';

/** From one form of a repository, or of an owner, to the next. */
export interface Migration<R extends GivenRepository> {
  readonly from: R;
  readonly to: R;
  readonly until: string;
}

const isForm = having('owner', 'ownerId', 'subjectTemplate', 'subjectsCarryIds');
const KINDS = {
  from: { is: isForm, write: 'GitHubRepository.classic({ ... })', required: true },
  to: { is: isForm, write: 'GitHubRepository.immutable({ ... })', required: true },
  until: { write: "'2027-06-30'", required: true },
};

/** Checks that a migration leads somewhere, and not back. */
export function checkMigration<R extends GivenRepository>(migration: Migration<R>): Migration<R> {
  checkProps('a migration', migration, KINDS);
  const { from, to, until } = migration;
  checkDate('until', until);
  if (from.migratesFrom || to.migratesFrom) throw migrationInMigration(from.migratesFrom ? 'from' : 'to');
  if ((from.name === undefined) !== (to.name === undefined)) throw wrongKind('to', to, `to: ${from.name === undefined ? 'GitHubOwner' : 'GitHubRepository'}.immutable({ ... })`);
  checkSame(from, to);
  if (from.subjectsCarryIds && !to.subjectsCarryIds) throw migrationToClassic(subjectForm(from), subjectForm(to));
  if (subjectForm(from) === subjectForm(to)) throw migrationWithoutChange(subjectForm(to));
  return migration;
}

/** Names may change, ids do not: a repository keeps its own when it is transferred, an owner when it is renamed. */
function checkSame(from: GivenRepository, to: GivenRepository): void {
  const [what, one, other] = from.name === undefined ? ['owner' as const, from.ownerId, to.ownerId] : ['repository' as const, from.repositoryId, to.repositoryId];
  const named = ({ owner, name }: GivenRepository, id?: string) => `${name === undefined ? owner : `${owner}/${name}`} (id ${id})`;
  if (one !== other) throw migrationOfTwo(what, named(from, one), named(to, other));
}
