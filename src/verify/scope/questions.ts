import { ignoresCase, Match, matchesOf, namedIn } from './named';
import { ClaimMatcher, ClaimPattern, claimTerm, conjunction, disjunction, fits, Formula, joined, literal, negation } from '../../claims';
import { claimsOf } from '../../claims/solve';
import { Admitted, RunsByClaims, RunScopes } from '../../trust';

/** Whether a claim has one of some values; one test, however many they are. */
export function isOneOf(claim: string, values: readonly string[], inEitherCase = false): Formula {
  if (inEitherCase) return disjunction(values.map((value) => fits(claimTerm(claim), ClaimMatcher.fitting(ClaimPattern.inEitherCase(value, true)))));
  const [only, ...others] = values;
  if (only !== undefined && others.length === 0) return fits(claimTerm(claim), ClaimMatcher.exact(only));
  return negation(fits(claimTerm(claim), ClaimMatcher.noneOf([...values])));
}

/** Whether a run is one of some that are told by their claims. */
export function isAmong(runs: readonly RunsByClaims[]): Formula {
  return disjunction(runs.map((claims) => conjunction(Object.entries(claims).map(([claim, values]) => (
    values.length === 0 ? fits(claimTerm(claim), ClaimMatcher.absent()) : isOneOf(claim, values))))));
}

/** Whether one of these claims has a value that a way in asks for in so many words: in the claim, in the subject or in a text of several claims. */
export function isNamed(admitted: Admitted, scopes: RunScopes, claims: readonly string[]): Formula {
  const named = namedIn(admitted, scopes);
  const valuesOf = (claim: string) => named.flatMap((one) => one.claim === claim ? [one.value] : []);
  const inEitherCase = ignoresCase(admitted);
  return disjunction([...claims.flatMap((claim) => among(claim, valuesOf(claim), inEitherCase)), ...textsWith(claims, matchesOf(admitted))]);
}

/** Whether an id of a project or an organization is one that a way in asks for: what others cannot register again. */
export function isHeldByIds(admitted: Admitted, scopes: RunScopes): Formula {
  return isNamed(admitted, scopes, [scopes.project, scopes.organization].flatMap(({ id }) => id ?? []));
}

function among(claim: string, values: readonly string[], inEitherCase: boolean): Formula[] {
  return values.length === 0 ? [] : [isOneOf(claim, [...new Set(values)], inEitherCase)];
}

/** An exact text of several claims leaves each of them few values. */
function textsWith(claims: readonly string[], asked: readonly Match[]): Formula[] {
  const texts = asked.filter((match) => match.of.length > 1 && match.holds && match.matcher.exactValue !== undefined
    && claimsOf(match).some((claim) => claims.includes(claim)));
  const formulas = texts.map(({ of, matcher }) => fits(joined(of.map((part) => 'text' in part ? literal(part.text) : claimTerm(part.claim))), matcher));
  return [...new Map(formulas.map((formula) => [JSON.stringify(formula), formula])).values()];
}
