import { arnText } from './arn-comparison';
import { Comparison, plainText, SettledPart } from './comparison';
import { foldAscii } from './fold-ascii';
import { dateOrder, numberOrder, Order, orderedComparison, Relation } from './ordered-comparison';
import { exactText, likeText, textComparison, textIgnoringCase } from './text-comparison';
import { isUnsettled, Truth } from '../../../trust';
import { ConditionValue } from '../policy';

/** How an operator compares the value of a key with one value of the policy. */
export interface Operator {
  readonly compile: (value: ConditionValue) => Comparison;
  /** Holds where none of the values matches, and where the key is absent. */
  readonly negated: boolean;
}

/** Whether a condition quantifies over the values of its key. */
export type Quantifier = 'forallvalues' | 'foranyvalue' | undefined;

/** An operator with its set qualifier and suffix. */
export interface QualifiedOperator extends Operator {
  readonly quantifier: Quantifier;
  /** Whether it holds for an absent key whatever it compares. */
  readonly ifExists: boolean;
}

function text(compare: (parts: readonly SettledPart[]) => (got: string) => Truth, wildcards: boolean, negated: boolean): Operator {
  return { compile: (value) => textComparison(value, { compare, wildcards, negated }), negated };
}

function ordered(order: Order, kind: string, relation: Relation, negated = false): Operator {
  return { compile: (value) => orderedComparison(value, order, kind, relation), negated };
}

/** The six relations of a kind of values. */
function relations(prefix: string, order: Order, kind: string): Record<string, Operator> {
  return {
    [`${prefix}equals`]: ordered(order, kind, (found) => found === 0),
    [`${prefix}notequals`]: ordered(order, kind, (found) => found === 0, true),
    [`${prefix}lessthan`]: ordered(order, kind, (found) => found < 0),
    [`${prefix}lessthanequals`]: ordered(order, kind, (found) => found <= 0),
    [`${prefix}greaterthan`]: ordered(order, kind, (found) => found > 0),
    [`${prefix}greaterthanequals`]: ordered(order, kind, (found) => found >= 0),
  };
}

/** Claims are text, and how STS would compare text as something else is not documented. */
function undocumented(kind: string, negated: boolean): Operator {
  return { compile: () => () => ({ unsettled: `how STS compares a claim with ${kind} is not known` }), negated };
}

const isBoolean = (value: string) => /^(?:true|false)$/.test(value);

function bool(value: ConditionValue): Comparison {
  const expected = plainText(value.parts);
  if (isUnsettled(expected)) return () => expected;
  const folded = foldAscii(expected);
  return (got) => isBoolean(foldAscii(got)) && isBoolean(folded) ? foldAscii(got) === folded : { unsettled: 'how STS compares what is no truth value is not known' };
}

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS: { readonly [lowerCaseName: string]: Operator } = Object.assign(Object.create(null), {
  stringequals: text(exactText, false, false),
  stringnotequals: text(exactText, false, true),
  stringequalsignorecase: text(textIgnoringCase, false, false),
  stringnotequalsignorecase: text(textIgnoringCase, false, true),
  stringlike: text(likeText, true, false),
  stringnotlike: text(likeText, true, true),
  arnequals: text(arnText, true, false),
  arnlike: text(arnText, true, false),
  arnnotequals: text(arnText, true, true),
  arnnotlike: text(arnText, true, true),
  ...relations('numeric', numberOrder, 'number'),
  ...relations('date', dateOrder, 'date'),
  bool: { compile: bool, negated: false },
  binaryequals: undocumented('binary data', false),
  ipaddress: undocumented('IP addresses', false),
  notipaddress: undocumented('IP addresses', true),
});

const QUALIFIED = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/;

/** The operator with this name, in any case; undefined where there is none. `Null` is none: it compares no value. */
export function operatorNamed(name: string): QualifiedOperator | undefined {
  const [, quantifier, base, ifExists] = QUALIFIED.exec(foldAscii(name)) ?? [];
  const operator = base === undefined ? undefined : OPERATORS[base];
  return operator && { ...operator, quantifier: quantifier as Quantifier, ifExists: ifExists !== undefined };
}

/**
 * Whether it holds for an absent key: ForAllValues holds for no value at all, ForAnyValue for none; else a negated operator does. IfExists holds
 * for an absent key and ForAnyValue does not: no page says which of the two wins, and engines differ.
 */
export function holdsForAbsent({ ifExists, quantifier, negated }: QualifiedOperator): Truth {
  if (quantifier === 'foranyvalue') return ifExists ? { unsettled: 'whether ForAnyValue with IfExists holds for an absent key is not documented, and engines differ' } : false;
  return ifExists || quantifier === 'forallvalues' || negated;
}
