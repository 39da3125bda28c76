import { oneOf, Texts } from './claim-test';
import { keyClaim } from './key-claim';
import { agreed, allOf, anyOf, constantly, opposite, TwoSided, UNSETTLED } from './two-sided';
import { textsOf } from './value';
import { ClaimMatcher, matches } from '../../../claims';
import { exactly, isUnsettled } from '../../../trust';
import { Call } from '../evaluate/call';
import { isVariable } from '../evaluate/comparison';
import { compileCondition } from '../evaluate/condition';
import { foldAscii } from '../evaluate/fold-ascii';
import { isAbsent as isKeyAbsent, keyState } from '../evaluate/key-state';
import { holdsForAbsent, operatorNamed, QualifiedOperator } from '../evaluate/operator';
import { Condition } from '../policy';

const EMPTY_TEXT = [ClaimMatcher.exact('')];
const EMPTY: Texts = exactly(EMPTY_TEXT);
const NO_TEXT: Texts = exactly([]);

/** For which tokens a condition holds, in calls through a provider. `call` is one whose token has no claim but its issuer. */
export function conditionBounds(condition: Condition, call: Call): TwoSided {
  const of = keyClaim(condition.key, call);
  if (!of) return followsClaim(condition, call) && !isKeyAbsent(keyState(foldAscii(condition.key), call)) ? UNSETTLED : decided(condition, call);
  const withoutKey = decided({ ...condition, key: NO_KEY }, call);
  if (of.kind === 'several') return anyOf([allOf([withoutKey, isAbsent(of.claim)]), allOf([UNSETTLED, opposite(isAbsent(of.claim))])]);
  const bounds = claimBounds(condition, of.claim, call);
  return of.kind === 'text' ? bounds : agreed([bounds, withoutKey]);
}

/** A key that no call has. */
const NO_KEY = '';

const decided = (condition: Condition, call: Call) => constantly(compileCondition('', condition)(call).verdict);

const followsClaim = ({ values }: Condition, call: Call) => values.some(({ parts }) => parts.some((part) => isVariable(part) && keyClaim(part.variable, call)));

const isAbsent = (claim: string) => oneOf(claim, NO_TEXT, true);

function claimBounds(condition: Condition, claim: string, call: Call): TwoSided {
  if (foldAscii(condition.operator) === 'null') return nullBounds(condition, claim, call);
  const operator = operatorNamed(condition.operator);
  if (!operator || condition.values.length === 0) return UNSETTLED;
  return textBounds(condition, operator, claim, call);
}

/** Of several texts one has to match; of a negated operator none. */
function textBounds(condition: Condition, operator: QualifiedOperator, claim: string, call: Call): TwoSided {
  const absent = holdsForAbsent(operator);
  if (!isUnsettled(absent)) return textBoundsWhen(absent, condition, operator, claim, call);
  // Without the key, and for empty text, it is not known; else it is as if it did not hold there.
  const whenPresent = textBoundsWhen(false, condition, operator, claim, call);
  const nothing = anyOf([isAbsent(claim), oneOf(claim, EMPTY, false)]);
  return anyOf([allOf([nothing, UNSETTLED]), allOf([opposite(nothing), whenPresent])]);
}

function textBoundsWhen(whenAbsent: boolean, { operator: name, values }: Condition, operator: QualifiedOperator, claim: string, call: Call): TwoSided {
  const each = values.map((value) => textsOf(name, operator, value, call));
  const texts = { lowerBound: each.flatMap(({ lowerBound }) => lowerBound), upperBound: each.flatMap(({ upperBound }) => upperBound) };
  const one = operator.negated ? opposite(oneOf(claim, texts, !whenAbsent)) : oneOf(claim, texts, whenAbsent);
  return operator.quantifier === undefined ? one : ofValues(one, operator, texts, claim);
}

/** To a quantifier empty text is no value: "all" hold then, and "any" does not. */
function ofValues(one: TwoSided, { quantifier, negated }: QualifiedOperator, { lowerBound, upperBound }: Texts, claim: string): TwoSided {
  const every = quantifier === 'forallvalues';
  const isPlain = (every === negated ? !upperBound.some(matchesEmpty) : lowerBound.some(matchesEmpty));
  if (isPlain) return one;
  return every ? anyOf([one, oneOf(claim, EMPTY, false)]) : allOf([one, opposite(oneOf(claim, EMPTY, true))]);
}

const matchesEmpty = (matcher: ClaimMatcher) => matches(matcher, '');

/** Asked of a key with some text and of none at all; whether empty text is null is not known. */
function nullBounds(condition: Condition, claim: string, call: Call): TwoSided {
  const whenAbsent = decided({ ...condition, key: NO_KEY }, call);
  if (whenAbsent === UNSETTLED) return UNSETTLED;
  const whenPresent = decided({ ...condition, key: `${call.provider}:sub` }, { ...call, token: { ...call.token, sub: 'text' } });
  return anyOf([
    allOf([whenAbsent, isAbsent(claim)]),
    allOf([whenPresent, opposite(oneOf(claim, EMPTY, true))]),
    allOf([UNSETTLED, oneOf(claim, EMPTY, false)]),
  ]);
}
