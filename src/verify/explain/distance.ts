import { Explanation, Verdict } from '../../trust';

/** What one comparison may count beside 1: how unlike the two values are only decides between trusts of which as many comparisons refuse. */
const UNLIKE = 0.001;

/**
 * How many comparisons would have to come out otherwise, about: for showing the nearest trust first. Where all parts refuse, one of them may
 * be enough (statements, credentials); else each of those that refuse is in the way. Values that begin and end alike are nearer.
 */
export function distance(because: readonly Explanation[]): number {
  const refusing = because.filter(({ verdict }) => verdict === Verdict.DENY).map((part) => (
    part.children && part.children.length > 0 ? Math.max(1, distance(part.children)) : 1 + UNLIKE * unlikeness(part)));
  if (refusing.length === 0) return 0;
  return refusing.length === because.length ? Math.min(...refusing) : refusing.reduce((sum, one) => sum + one, 0);
}

/** 0 for equal values, up to 1 for those that have neither beginning nor end in common. */
function unlikeness({ expected, got }: Explanation): number {
  if (expected === undefined || got === undefined) return 0;
  return Math.min(...expected.split(' | ').map((one) => unlike(one, got)));
}

function unlike(one: string, other: string): number {
  const [shorter, longer] = [one.length, other.length].sort((a, b) => a - b);
  let [front, back] = [0, 0];
  while (front < shorter && one[front] === other[front]) front += 1;
  while (back < shorter - front && one.at(-1 - back) === other.at(-1 - back)) back += 1;
  return longer === 0 ? 0 : 1 - (front + back) / longer;
}
