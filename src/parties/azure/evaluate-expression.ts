import { compareClauses } from './flexible/compare';
import { FlexibleExpression } from './flexible/expression';
import { NotUnderstood, parseExpression } from './flexible/parse';
import { refusalsOf } from './flexible/rules';
import { ReadFlexibleCredential } from './read-document';
import { allOf } from './verdicts';
import { Explanation, TokenClaims, Verdict } from '../../trust';

type Read = FlexibleExpression | NotUnderstood;

const READ = new WeakMap<ReadFlexibleCredential, Read>();

/** What an expression says of a token, and whether Entra takes such an expression at all. */
export function explainExpression(credential: ReadFlexibleCredential, token: TokenClaims, where: string): Explanation {
  const expression = readOnce(credential);
  if ('unsettled' in expression) {
    return { where, text: `the expression is not settled: ${expression.unsettled}`, verdict: Verdict.UNKNOWN };
  }
  const children = [...compareClauses(expression, token, where), ...findings(credential, expression, where)];
  return { where, text: 'the clauses of the expression, all of which must hold', verdict: allOf(children.map(({ verdict }) => verdict)), children };
}

function readOnce(credential: ReadFlexibleCredential): Read {
  const known = READ.get(credential);
  if (known) return known;
  const read = typeof credential.expression === 'string' ? parseExpression(credential.expression) : credential.expression;
  READ.set(credential, read);
  return read;
}

/** Open, not a denial: credentials that were made before Entra's rules changed, in July or August 2026, are said to work on. */
function findings({ issuer }: ReadFlexibleCredential, expression: FlexibleExpression, where: string): Explanation[] {
  if (typeof issuer !== 'string') return [];
  return refusalsOf(issuer, expression).map((refusal) => ({
    where, text: `Entra refuses to create this: ${refusal}; one that was created before the rule works on`, verdict: Verdict.UNKNOWN,
  }));
}
