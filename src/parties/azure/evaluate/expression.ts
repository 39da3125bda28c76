import { allOf, Explanation, isUnsettled, TokenClaims, Unsettled, Verdict } from '../../../trust';
import { compareClauses } from '../flexible/compare';
import { FlexibleExpression } from '../flexible/expression';
import { parseExpression } from '../flexible/parse';
import { Refusal, refusalsOf } from '../flexible/rules';
import { ReadFlexibleCredential } from '../read-document';

/** An expression as it was read, and why Entra refuses to create it. */
interface Read {
  readonly expression: FlexibleExpression | Unsettled;
  readonly refusals: readonly Refusal[];
}

const READ = new WeakMap<ReadFlexibleCredential, Read>();

/** What an expression says of a token. */
export function explainExpression(credential: ReadFlexibleCredential, token: TokenClaims, where: string): Explanation {
  const { expression } = readOnce(credential);
  if (isUnsettled(expression)) {
    return { where, text: `the expression is not settled: ${expression.unsettled}`, verdict: Verdict.UNKNOWN };
  }
  const children = compareClauses(expression, token, where);
  return { where, text: 'the clauses of the expression, all of which must hold', verdict: allOf(children), children };
}

/** Whether Entra takes such a credential at all. One that it lists is there: then it is only open what such an expression means. */
export function explainRefusals(credential: ReadFlexibleCredential, where: string): Explanation[] {
  return readOnce(credential).refusals.map((refusal) => ({ where, ...refusal.missing && !credential.exists ? { fault: 'flexible-without-id', expected: refusal.missing.join(' | ') } : {}, ...credential.exists ? ofListed(refusal) : ofWanted(refusal) }));
}

function ofWanted({ text, doubt }: Refusal): Pick<Explanation, 'text' | 'verdict'> {
  return { text: `Entra refuses to create this: ${text}${doubt === undefined ? '' : `; ${doubt}`}`, verdict: doubt === undefined ? Verdict.DENY : Verdict.UNKNOWN };
}

function ofListed({ text, meaningless }: Refusal): Pick<Explanation, 'text' | 'verdict'> {
  const verdict = meaningless ? Verdict.UNKNOWN : Verdict.ACCEPT;
  return { text: `Entra refuses to create this: ${text}; it is there all the same${meaningless ? ', and no document says what it means' : ''}`, verdict };
}

/** Whether no such credential can be there. */
export function isImpossible(credential: ReadFlexibleCredential): boolean {
  return credential.exists !== true && readOnce(credential).refusals.some(({ doubt }) => doubt === undefined);
}

/** Whether what Entra refuses leaves it open whether the credential is there, or what it means. */
export function isInDoubt(credential: ReadFlexibleCredential): boolean {
  return explainRefusals(credential, '').some(({ verdict }) => verdict === Verdict.UNKNOWN);
}

/** The expression of a credential. */
export function parsedExpression(credential: ReadFlexibleCredential): FlexibleExpression | Unsettled {
  return readOnce(credential).expression;
}

function readOnce(credential: ReadFlexibleCredential): Read {
  const known = READ.get(credential);
  if (known) return known;
  const { issuer } = credential;
  const expression = typeof credential.expression === 'string' ? parseExpression(credential.expression) : credential.expression;
  const read = { expression, refusals: typeof issuer !== 'string' || isUnsettled(expression) ? [] : refusalsOf(issuer, expression) };
  READ.set(credential, read);
  return read;
}
