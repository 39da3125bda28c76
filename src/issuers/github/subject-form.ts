import { GivenRepository } from './pinned-run';
import { SubjectTemplate } from './subject-template';
import { malformedTemplate } from '../../internal/catalogue/github';
import { wrongKind } from '../../internal/catalogue/props';

/** Refuses what is no template, and the key `repository` in the immutable form: that it carries the ids there is not documented; `repo` does. */
export function refuseUnclearForm(template: SubjectTemplate, immutable: boolean): void {
  if (!Array.isArray(template.keys)) throw wrongKind('subjectTemplate', template, "subjectTemplate: SubjectTemplate.of('repo', 'context')");
  if (immutable && template.keys.includes('repository')) {
    throw malformedTemplate(template.keys, 'whether the key "repository" carries the ids of an immutable subject is not documented', 'the key "repo", which does');
  }
}

/** How GitHub builds subjects, as its API tells it: `sub_claim_prefix`, then the template's keys. */
export function subjectForm({ owner, ownerId, name, repositoryId, subjectsCarryIds, subjectTemplate }: Omit<GivenRepository, 'migratesFrom'>): string {
  const words = subjectsCarryIds ? [`${owner}@${ownerId}`, name === undefined ? '*' : `${name}@${repositoryId}`] : [owner, name ?? '*'];
  return `repo:${words.join('/')} [${subjectTemplate}]`;
}

/** The same with both forms of a migration. Two accounts of one repository are equal, or one of them is wrong. */
export function subjectForms(repository: GivenRepository): string {
  const { migratesFrom, migratesUntil } = repository;
  return migratesFrom === undefined ? subjectForm(repository) : `${subjectForm(migratesFrom)}, until ${migratesUntil} beside ${subjectForm(repository)}`;
}
