import { SubjectTemplate } from './subject-template';
import { malformedTemplate } from '../../internal/catalogue/github';

/** Whether the key `repository` carries ids in the immutable form is not documented; `repo` does. */
export function refuseUnclearForm(template: SubjectTemplate, immutable: boolean): void {
  if (immutable && template.keys.includes('repository')) {
    throw malformedTemplate(template.keys, 'whether the key "repository" carries the ids of an immutable subject is not documented', 'the key "repo", which does');
  }
}
