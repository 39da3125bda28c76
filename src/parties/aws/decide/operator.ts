import { foldAscii } from './fold-ascii';
import { ClaimMatcher, matches } from '../../../claims';

/** How an operator compares the one value of a key with one value of the policy. */
export interface Operator {
  readonly compare: (value: ClaimMatcher, got: string) => boolean;
  /** Holds where none of the values matches, and where the key is absent. */
  readonly negated: boolean;
  /** Whether nobody knows how STS compares the two, where they do not match. @default - everybody does */
  readonly doubts?: (value: ClaimMatcher, got: string) => boolean;
  /** Whether `*` and `?` are wildcards in its values. */
  readonly wildcards: boolean;
}

/** An operator with its set qualifier and suffix. */
export interface QualifiedOperator extends Operator {
  readonly name: string;
  /** What an absent key comes to. */
  readonly absent: boolean;
}

const equal = (value: ClaimMatcher, got: string) => value.exactValue === got;
const equalIgnoringCase = ({ exactValue }: ClaimMatcher, got: string) => exactValue !== undefined && foldAscii(exactValue) === foldAscii(got);
/** Beyond ASCII there are several ways to fold. */
const equalBeyondAscii = ({ exactValue }: ClaimMatcher, got: string) =>
  exactValue?.toLowerCase() === got.toLowerCase() || exactValue?.toUpperCase() === got.toUpperCase();
const isBoolean = (text: string) => /^(?:true|false)$/.test(foldAscii(text));
const equalBooleans = (value: ClaimMatcher, got: string) => isBoolean(got) && equalIgnoringCase(value, got);
const noBooleans = ({ exactValue = '' }: ClaimMatcher, got: string) => !isBoolean(exactValue) || !isBoolean(got);

/** @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_elements_condition_operators.html */
const OPERATORS: { readonly [lowerCaseName: string]: Operator } = Object.assign(Object.create(null), {
  stringequals: { compare: equal, negated: false, wildcards: false },
  stringnotequals: { compare: equal, negated: true, wildcards: false },
  stringequalsignorecase: { compare: equalIgnoringCase, doubts: equalBeyondAscii, negated: false, wildcards: false },
  stringnotequalsignorecase: { compare: equalIgnoringCase, doubts: equalBeyondAscii, negated: true, wildcards: false },
  stringlike: { compare: matches, negated: false, wildcards: true },
  stringnotlike: { compare: matches, negated: true, wildcards: true },
  bool: { compare: equalBooleans, doubts: noBooleans, negated: false, wildcards: false },
});

const QUALIFIED = /^(?:(forallvalues|foranyvalue):)?([a-z]+?)(ifexists)?$/;

/** The operator with this name, in any case; undefined where this library does not evaluate it. */
export function operatorNamed(name: string): QualifiedOperator | undefined {
  const [, set, base, ifExists] = QUALIFIED.exec(foldAscii(name)) ?? [];
  const operator = base === undefined ? undefined : OPERATORS[base];
  return operator && { ...operator, name, absent: onAbsent(operator, set, ifExists !== undefined) };
}

/** ForAllValues holds for no value at all, ForAnyValue for none of none; a negated operator holds for an absent key. */
function onAbsent({ negated }: Operator, set: string | undefined, ifExists: boolean): boolean {
  if (ifExists || set === 'forallvalues') return true;
  return set === 'foranyvalue' ? false : negated;
}
