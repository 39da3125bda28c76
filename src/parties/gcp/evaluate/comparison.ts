import { Input } from './program';
import { shown } from './verdicts';
import { Explanation } from '../../../trust';
import { callOf, constantOf, Expression, Selection, selectionOf } from '../cel/tree';

/** A single comparison of one claim with literal texts. */
export interface Comparison extends Selection {
  readonly key: string;
  readonly operator: string;
  readonly expected?: string;
}

const OPERATORS: Readonly<Record<string, string>> = { '_==_': '==', '_!=_': '!=', '@in': 'in' };

/** The comparison that an expression is; undefined where it is more, or something else. */
export function comparisonOf(expression: Expression): Comparison | undefined {
  const asked = selectionOf(expression, true);
  if (asked) return { ...asked, key: keyOf(asked), operator: 'has' };
  const call = callOf(expression);
  if (!call) return undefined;
  const { function: name, target, args } = call;
  if (name === '!_') return negated(comparisonOf(args[0]));
  const [left, right] = target ? [target, args[0]] : args;
  const swapped = name === '_==_' && constantOf(left) !== undefined;
  const selection = selectionOf(swapped ? right : left);
  const expected = textsOf(swapped ? left : right);
  return selection && expected !== undefined ? { ...selection, key: keyOf(selection), operator: OPERATORS[name] ?? name, expected } : undefined;
}

/** The explanation of a comparison, with what the token has. Written out: spreading objects takes longer than deciding. */
export function explainComparison(
  { variable, field, key, operator, expected }: Comparison, input: Input, { where, text, verdict }: Explanation, absence?: (target: string) => string,
): Explanation {
  const got = shown(input.read(variable, field));
  if (got === undefined && absence && variable !== 'assertion') return { where, text, verdict, key, operator, expected, absence: absence(key) };
  return expected === undefined ? { where, text, verdict, key, operator, got } : { where, text, verdict, key, operator, expected, got };
}

const keyOf = ({ variable, field }: Selection) => `${variable}.${field}`;

const negated = (comparison: Comparison | undefined): Comparison | undefined => comparison && { ...comparison, operator: `not ${comparison.operator}` };

/** A text, or those of a list. */
function textsOf(expression: Expression | undefined): string | undefined {
  if (expression?.exprKind.case !== 'listExpr') return constantOf(expression);
  const texts = expression.exprKind.value.elements.map(constantOf);
  return texts.every((text) => text !== undefined) ? texts.join(', ') : undefined;
}
