import { and, TwoSided } from './two-sided';
import { ClaimMatcher, ClaimPattern, claimTerm, fits, Formula, negation, NEVER, present, Wildcard } from '../../../claims';
import { Bounds, or } from '../../../trust';

/** The texts that a value of a condition matches: for certain, and at most. */
export type Texts = Bounds<readonly ClaimMatcher[]>;

/** Whether a claim is one of some texts; `whenAbsent` says what a token without the claim comes to. */
export function oneOf(claim: string, { lowerBound, upperBound }: Texts, whenAbsent: boolean): TwoSided {
  return {
    holds: { lowerBound: inside(claim, lowerBound, whenAbsent), upperBound: inside(claim, upperBound, whenAbsent) },
    fails: { lowerBound: outside(claim, upperBound, !whenAbsent), upperBound: outside(claim, lowerBound, !whenAbsent) },
  };
}

/** Every text there is. */
export const ANYTHING: readonly ClaimMatcher[] = [ClaimMatcher.fitting(ClaimPattern.ofStars('*'))];

const absent = (claim: string): Formula => fits(claimTerm(claim), ClaimMatcher.absent());

function inside(claim: string, matchers: readonly ClaimMatcher[], whenAbsent: boolean): Formula {
  const texts = matchers.some(isAnything) ? [present(claim)] : matchers.map((matcher) => fits(claimTerm(claim), matcher));
  return or([...texts, ...whenAbsent ? [absent(claim)] : []]);
}

/** The claim is none of them: without any of them it only has to be there. */
function outside(claim: string, matchers: readonly ClaimMatcher[], whenAbsent: boolean): Formula {
  const none = matchers.map((matcher) => negation(fits(claimTerm(claim), matcher)));
  const other = matchers.some(isAnything) ? NEVER : none.length === 0 ? present(claim) : and(none);
  return or([other, ...whenAbsent ? [absent(claim)] : []]);
}

function isAnything({ pattern }: ClaimMatcher): boolean {
  return pattern !== undefined && pattern.parts.length === 1 && pattern.parts[0].wildcard === Wildcard.ANY_RUN;
}
