import { ClaimMatcher, ClaimPattern } from '../../../claims';
import { factsOf, ShownClaim } from '../../../facts';
import { ClaimCondition, TrustAlternative } from '../../../trust';

/** How another clause shows that a condition holds; undefined where none does. `texts` are those of the clauses, by claim. */
export function shownBy(issuer: string, condition: ClaimCondition, alternative: TrustAlternative, texts: ReadonlyMap<string, string>): string | undefined {
  const shown = shownClaim(issuer, condition.claim);
  const showing = shown && showingCondition(shown, alternative);
  const text = shown && texts.get(shown.by);
  if (shown === undefined || showing === undefined || text === undefined) return undefined;
  // One exact text in front: behind a wildcard the separator could be part of another value.
  const [first] = patternOf(showing.matcher).parts;
  const front = first?.literal?.slice(0, first.literal.indexOf(shown.after) + 1);
  if (!front || ClaimPattern.concat(front, patternOf(condition.matcher)).toString() !== patternOf(showing.matcher).toString()) return undefined;
  return `${text}, which ends in the ${condition.claim} of the run, as long as ${shown.asLongAs}`;
}

/** The claim of an issuer that shows another one. */
export function shownClaim(issuer: string, claim: string): ShownClaim | undefined {
  return factsOf(issuer)?.shown?.find((shown) => shown.claim === claim);
}

/** The condition that pins the showing claim to what belongs to the run itself, where the trust has one. */
export function showingCondition({ by, requirement }: ShownClaim, { conditions }: TrustAlternative): ClaimCondition | undefined {
  return conditions.find((condition) => condition.claim === by && condition.requirement === requirement);
}

const patternOf = ({ pattern, exactValue }: ClaimMatcher) => pattern ?? ClaimPattern.concat(exactValue ?? '');
