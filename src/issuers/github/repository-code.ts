import { GivenRepository } from './pinned-run';

/** A repository or an owner as code. Its names, ids and keys hold neither quotes nor backslashes: the model has checked them. */
export function codeOf(repository: GivenRepository): string {
  const { migratesFrom, migratesUntil, subjectsCarryIds, name } = repository;
  const type = name === undefined ? 'GitHubOwner' : 'GitHubRepository';
  if (migratesFrom) {
    const own = codeOf({ ...repository, migratesFrom: undefined });
    return `${type}.migrating({\n  from: ${codeOf(migratesFrom)},\n  to: ${own},\n  until: '${migratesUntil}',\n})`;
  }
  return `${type}.${subjectsCarryIds ? 'immutable' : 'classic'}({ ${propertiesOf(repository).join(', ')} })`;
}

function propertiesOf({ owner, ownerId, name, repositoryId, subjectTemplate: { keys, isDefault } }: GivenRepository): string[] {
  const texts = Object.entries({ owner, name, ownerId, repositoryId }).filter(([, value]) => value !== undefined).map(([property, value]) => `${property}: '${value}'`);
  return [...texts, ...isDefault ? [] : [`subjectTemplate: SubjectTemplate.of(${keys.map((key) => `'${key}'`).join(', ')})`]];
}
