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
