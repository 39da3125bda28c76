import { PinnedRun } from './pinned-run';
import { carriedBy } from './proves';
import { Segment, segmentsOf } from './segment';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import { SubjectCondition } from '../../trust';

/**
 * The subject that GitHub builds for the runs of an alternative: the template's segments, joined with `:`.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function subjectOf(run: PinnedRun): SubjectCondition {
  const segments = segmentsOf(run);
  const pieces = segments.flatMap(({ pieces: own }, index): Segment['pieces'] => index === 0 ? own : [':', ...own]);
  const matcher = ClaimMatcher.fitting(ClaimPattern.concat(...pieces));
  return { matcher, proves: carriedBy(run, segments, matcher) };
}
