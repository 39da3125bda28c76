import { Explanation, Verdict } from '../../trust';

/**
 * How many comparisons would have to come out otherwise, about: for showing the nearest trust first. Where all parts refuse, one of them may
 * be enough (statements, credentials); else each of those that refuse is in the way.
 */
export function distance(because: readonly Explanation[]): number {
  const refusing = because.filter(({ verdict }) => verdict === Verdict.DENY).map(({ children = [] }) => Math.max(1, distance(children)));
  if (refusing.length === 0) return 0;
  return refusing.length === because.length ? Math.min(...refusing) : refusing.reduce((sum, one) => sum + one, 0);
}
