import { compareClauses } from './flexible/compare';
import { FlexibleExpression } from './flexible/expression';
import { NotUnderstood, parseExpression } from './flexible/parse';
import { refusalsOf } from './flexible/rules';
import { ReadFlexibleCredential } from './read-document';
import { allOf } from './verdicts';
import { Explanation, TokenClaims, Verdict } from '../../trust';

/** An expression as it was read, and why Entra refuses to create it. */
interface Read {
  readonly expression: FlexibleExpression | NotUnderstood;
  readonly refusals: readonly string[];
}

const READ = new WeakMap<ReadFlexibleCredential, Read>();

/** What an expression says of a token, and whether Entra takes such an expression at all. */
export function explainExpression(credential: ReadFlexibleCredential, token: TokenClaims, where: string): Explanation {
  const { expression, refusals } = readOnce(credential);
  if ('unsettled' in expression) {
    return { where, text: `the expression is not settled: ${expression.unsettled}`, verdict: Verdict.UNKNOWN };
  }
  const children = [...compareClauses(expression, token, where), ...refusals.map((refusal) => finding(refusal, where))];
  return { where, text: 'the clauses of the expression, all of which must hold', verdict: allOf(children.map(({ verdict }) => verdict)), children };
}

function readOnce(credential: ReadFlexibleCredential): Read {
  const known = READ.get(credential);
  if (known) return known;
  const { issuer } = credential;
  const expression = typeof credential.expression === 'string' ? parseExpression(credential.expression) : credential.expression;
  const read = { expression, refusals: typeof issuer !== 'string' || 'unsettled' in expression ? [] : refusalsOf(issuer, expression) };
  READ.set(credential, read);
  return read;
}

/** Open, not a denial: credentials that were made before Entra's rules changed, in July or August 2026, are said to work on. */
function finding(refusal: string, where: string): Explanation {
  return { where, text: `Entra refuses to create this: ${refusal}; one that was created before the rule works on`, verdict: Verdict.UNKNOWN };
}
