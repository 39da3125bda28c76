import { FlexibleClause, FlexibleExpression, FlexibleOperator } from './expression';
import { PatternPart, Wildcard } from '../../../claims';
import { Unsettled } from '../../../trust';

/** A clause, one space around the operator as the documents write it; and what stands between clauses. */
const CLAUSE = /claims\['([A-Za-z0-9_]+)'\] (eq|matches) '([^']*)'/y;
const AND = ' and ';

/**
 * Reads an expression. Strict: what the documents do not define (another operator, other white space, a quote in a value) is not
 * understood, rather than guessed at.
 */
export function parseExpression(text: string): FlexibleExpression | Unsettled {
  if (/\p{Surrogate}/u.test(text)) return { unsettled: 'it holds half a character' };
  const clauses: FlexibleClause[] = [];
  for (let at = 0; ;) {
    CLAUSE.lastIndex = at;
    const match = CLAUSE.exec(text);
    if (!match) return { unsettled: `a clause claims['name'] eq|matches 'value' is expected at character ${at + 1}` };
    clauses.push(clauseOf(match));
    at = CLAUSE.lastIndex;
    if (at === text.length) return { clauses };
    if (!text.startsWith(AND, at)) return { unsettled: `" and " or the end is expected at character ${at + 1}` };
    at += AND.length;
  }
}

function clauseOf([, claim, operator, value]: RegExpExecArray): FlexibleClause {
  return operator === 'eq'
    ? { claim, operator: FlexibleOperator.EQ, comparand: [{ literal: value }] }
    : { claim, operator: FlexibleOperator.MATCHES, comparand: partsOf(value) };
}

function partsOf(value: string): PatternPart[] {
  const wildcards: readonly string[] = Object.values(Wildcard);
  return value.split(/([*?])/).filter((piece) => piece !== '')
    .map((piece): PatternPart => wildcards.includes(piece) ? { wildcard: piece as Wildcard } : { literal: piece });
}
