import { gh, GH } from '../../../internal/commands/gh';
import { Cause } from '../../../trust';

const SHOW_TEMPLATE = gh(GH.repositorySubject, { owner: 'OWNER', repo: 'NAME' }, {});

/** The first key of a subject. */
const KEY = /^([a-z_]+):/;

/** A repository has one template; the trust was written for another. */
export const SUBJECT_TEMPLATE: Cause = {
  id: 'subject-template',
  find({ claim, got, expected }) {
    if (claim !== 'sub' || got === undefined) return undefined;
    const other = expected.find((value) => goesOn(value, got) || goesOn(got, value) || beginsOtherwise(value, got));
    if (other === undefined) return undefined;
    const [first, second] = goesOn(other, got) ? ['the default', 'a customized'] : ['another', 'its own'];
    return {
      text: `the subject of the token follows ${second} template, and the trust ${first} one`,
      remedy: `${SHOW_TEMPLATE.shell} shows the template of the repository; one value in the model drives all clouds`,
    };
  },
};

/** Whether a subject is another one with more keys behind it. */
function goesOn(less: string, more: string): boolean {
  return more.startsWith(`${less}:`);
}

/** Whether two subjects begin with different keys. What begins with a wildcard begins with any. */
function beginsOtherwise(one: string, other: string): boolean {
  const [first, second] = [one, other].map((subject) => KEY.exec(subject)?.[1]);
  return first !== undefined && second !== undefined && first !== second;
}
