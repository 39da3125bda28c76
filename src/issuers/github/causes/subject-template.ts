import { hasTemplateKeys, subjectParts } from './subject';
import { GITHUB_FACTS, PROPERTY_PREFIX } from '../../../facts';
import { gh, GH } from '../../../internal/commands/gh';
import { Cause } from '../../../trust';

const SHOW_TEMPLATE = gh(GH.repositorySubject, { owner: 'OWNER', repo: 'NAME' }, {});

/** The first key of a subject. */
const KEY = /^([a-z_]+):/;

/** A repository has one template; the trust was written for another. */
export const SUBJECT_TEMPLATE: Cause = {
  id: 'subject-template',
  find({ claim, got, expected, wildcards }) {
    if (claim !== 'sub' || got === undefined || expected.length === 0 || !expected.every((value) => isOther(value, got, wildcards))) return undefined;
    const [first, second] = isDefault(got) ? ['a customized', 'the default'] : expected.some(isDefault) ? ['the default', 'a customized'] : ['another', 'its own'];
    return {
      text: `the subject of the token follows ${second} template, and the trust ${first} one`,
      remedy: `${SHOW_TEMPLATE.shell} shows the template of the repository; one value in the model drives all clouds`,
    };
  },
};

/** Whether a subject begins with another key, or has keys behind its context that the other has not. */
function isOther(value: string, got: string, wildcards: boolean): boolean {
  const [asked, had] = [subjectParts(value, wildcards), subjectParts(got)];
  if (asked && had) return asked.context !== undefined && hasTemplateKeys(asked) !== hasTemplateKeys(had) && !value.endsWith('*');
  const [one, other] = [value, got].map((subject) => KEY.exec(subject)?.[1]);
  return isKey(one) && isKey(other) && one !== other;
}

/** The key of a repository's name is short; the others are called as their claims are. */
function isKey(key: string | undefined): boolean {
  return key === 'repo' || (key !== undefined && (GITHUB_FACTS.claims.some(({ name }) => name === key) || key.startsWith(PROPERTY_PREFIX)));
}

function isDefault(subject: string): boolean {
  const parts = subjectParts(subject);
  return parts !== undefined && ['ref', 'environment', 'pull_request'].includes(parts.context ?? '') && !hasTemplateKeys(parts);
}
