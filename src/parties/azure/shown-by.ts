import { ClaimMatcher, ClaimPattern } from '../../claims';
import { ClaimCondition, TrustAlternative } from '../../trust';

/**
 * A claim that shows the value of another: the file of the trusted repository that the job is written in stands there with the ref that
 * it was taken from, and that is the ref of the run. Not so for a called workflow (`reusableWorkflow`), whose ref is its own.
 * @see https://docs.github.com/en/actions/reference/security/oidc (2026-11-21)
 */
const SHOWN = { claim: 'ref', by: 'job_workflow_ref', requirement: 'workflow', after: '@' };

/** How another clause holds the condition; undefined where none does. `texts` are those of the clauses, by claim. */
export function shownBy(condition: ClaimCondition, alternative: TrustAlternative, texts: ReadonlyMap<string, string>): string | undefined {
  const text = texts.get(SHOWN.by);
  const own = ownFile(alternative);
  if (condition.claim !== SHOWN.claim || text === undefined || own === undefined) return undefined;
  // One file of one repository in front: behind a wildcard the separator could be another file's.
  const [first] = patternOf(own.matcher).parts;
  const file = first?.literal?.slice(0, first.literal.indexOf(SHOWN.after) + 1);
  if (!file || ClaimPattern.concat(file, patternOf(condition.matcher)).toString() !== patternOf(own.matcher).toString()) return undefined;
  return `${text}, which ends in the ref of the run, as long as that file has no trigger workflow_call`;
}

/** The condition on the file that the job is written in, where the workflow names one of its own. */
export function ownFile({ conditions }: TrustAlternative): ClaimCondition | undefined {
  return conditions.find(({ claim, requirement }) => claim === SHOWN.by && requirement === SHOWN.requirement);
}

const patternOf = ({ pattern, exactValue }: ClaimMatcher) => pattern ?? ClaimPattern.concat(exactValue ?? '');
