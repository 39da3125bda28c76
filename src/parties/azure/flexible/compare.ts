import { FlexibleClause, FlexibleExpression, FlexibleOperator } from './expression';
import { comparandText, Fit, fitOf } from './readings';
import { Explanation, TokenClaims, Verdict } from '../../../trust';

/** Compares each clause of an expression with a token. */
export function compareClauses({ clauses }: FlexibleExpression, token: TokenClaims, where: string): Explanation[] {
  return clauses.map((clause) => compareClause(clause, token, where));
}

function compareClause(clause: FlexibleClause, token: TokenClaims, where: string): Explanation {
  const { claim, operator } = clause;
  const got: unknown = Object.hasOwn(token, claim) ? token[claim] : undefined;
  const [verdict, text] = decide(clause, got);
  return {
    where,
    text,
    verdict,
    key: claim,
    operator,
    expected: comparandText(clause),
    ...got === undefined ? {} : { got: typeof got === 'string' ? got : JSON.stringify(got) },
  };
}

const EMPTY_RUN = 'only if a "*" may stand for no character, or a "?" for one beyond the basic plane, which Microsoft does not say';
const CASE = 'differs in letter case only; that Entra tells the cases apart is said of standard credentials alone';

function decide(clause: FlexibleClause, got: unknown): [Verdict, string] {
  const { claim, operator } = clause;
  if (got === undefined) return [Verdict.DENY, `the token has no ${claim}`];
  if (typeof got !== 'string') return [Verdict.UNKNOWN, `the ${claim} of the token is no text, and Microsoft does not say how that is compared`];
  const fits = operator === FlexibleOperator.EQ ? 'is equal' : 'matches';
  switch (fitOf(clause, got)) {
    case Fit.CERTAIN: return [Verdict.ACCEPT, `${claim} ${fits}`];
    case Fit.POSSIBLE: return [Verdict.UNKNOWN, `${claim} ${fits} ${EMPTY_RUN}`];
    case Fit.IGNORING_CASE: return [Verdict.UNKNOWN, `${claim} ${CASE}`];
    case Fit.NOT: return [Verdict.DENY, `${claim} differs`];
  }
}
