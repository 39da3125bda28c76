import { TrustScope } from '../../verify';
import { Admission } from '../../verify/scope/admission';

/** The rings, in words. */
export const RINGS: Record<TrustScope, string> = {
  [TrustScope.NOBODY]: 'nobody',
  [TrustScope.EXACT_RUNS]: 'exactly these runs',
  [TrustScope.RUN_PATTERNS]: 'runs whose branch, tag or environment fits a pattern, or is not asked for',
  [TrustScope.REPOSITORY]: 'anyone who can push to the repository or open a pull request in it',
  [TrustScope.ORGANIZATION]: 'any repository of the organization',
  [TrustScope.PLATFORM]: 'anyone on the platform',
  [TrustScope.UNKNOWN]: 'not known',
};

const ANY_REF = 'any ref: an environment is named without a ref, so its protection rules alone say which branches and tags may use it';
const PATTERN = 'pattern: whoever can push may give a branch, tag or environment such a name, unless a ruleset or a protection rule holds it';
const RE_REGISTRABLE = 'names: re-registrable: no id is asked for, so after a rename, transfer or deletion whoever registers the name gets in';

/** What to know of those who get in, beside who they are: a line for each. */
export function notesOf({ ring, anyRef = false, reRegistrable = false }: Admission): string[] {
  return [...anyRef ? [ANY_REF] : [], ...ring === TrustScope.RUN_PATTERNS ? [PATTERN] : [], ...reRegistrable ? [RE_REGISTRABLE] : []];
}
