import { ClaimValues } from './claim-values';
import { languageOf, samplesOf } from './languages';
import { ClaimMatcher, matches } from '../../claims';
import { counterexample, formOf, Session, TokenShape, variable } from '../../claims/solve';

const CLAIM = 'value';
/** Steps that one search may cost. */
const MAX_WORK = 100_000;

/** A value of a claim that a matcher of texts takes: an ordinary one, or the shortest. Undefined where no value of the claim fits. */
export function valueThatFits(values: ClaimValues, matcher: ClaimMatcher): string | undefined {
  const ordinary = samplesOf(values).find((sample) => matches(matcher, sample));
  if (ordinary !== undefined) return ordinary;
  const shape: TokenShape = {
    name: 'a value', claims: new Map([[CLAIM, formOf(variable(CLAIM))]]), variables: new Map([[CLAIM, languageOf(values)]]), optional: () => false, free: () => false,
  };
  const found = counterexample([[{ kind: 'match', of: [{ claim: CLAIM }], matcher, holds: true }]], [], () => [shape], new Session(MAX_WORK, true));
  return 'token' in found ? found.token.get(CLAIM) : undefined;
}
