import { Call, KeyState, keyState } from './call';
import { foldAscii } from './fold-ascii';
import { operatorNamed, QualifiedOperator } from './operator';
import { verdictOf } from './verdict';
import { Explanation, Verdict } from '../../../trust/decision';
import { Condition, isUnsettled } from '../policy';

/** A condition with what is the same for every token. */
interface Prepared {
  readonly condition: Condition;
  readonly key: string;
  readonly operator: QualifiedOperator | undefined;
  readonly expected: string;
  readonly text: string;
}

const PREPARED = new WeakMap<Condition, Prepared>();

/** Decides one condition: operator, key and values against what STS knows of the call. */
export function decideCondition(where: string, condition: Condition, call: Call): Explanation {
  const prepared = prepare(condition);
  const state = keyState(prepared.key, call);
  const { verdict, text } = judge(prepared, state);
  const { key, operator } = condition;
  const { expected } = prepared;
  return typeof state === 'string' ? { where, text, verdict, key, operator, expected, got: state } : { where, text, verdict, key, operator, expected };
}

function prepare(condition: Condition): Prepared {
  const known = PREPARED.get(condition);
  if (known) return known;
  const { key, operator } = condition;
  const prepared = { condition, key: foldAscii(key), operator: operatorNamed(operator), expected: expectedText(condition), text: `${operator} on ${key}` };
  PREPARED.set(condition, prepared);
  return prepared;
}

interface Judgement { readonly verdict: Verdict; readonly text: string }

function judge({ condition, operator, text }: Prepared, state: KeyState): Judgement {
  if (condition.operator.toLowerCase() === 'null') return judgeNull(condition, state);
  if (!operator) return { verdict: Verdict.UNKNOWN, text: `the operator ${condition.operator} is not evaluated` };
  if (isUnsettled(state)) return { verdict: Verdict.UNKNOWN, text: state.unsettled };
  if (condition.values.length === 0) return { verdict: Verdict.UNKNOWN, text: `${text} has no values` };
  if (state === undefined) return { verdict: verdictOf(operator.absent), text: `STS has no ${condition.key} for this token` };
  return compare(condition, operator, state, text);
}

/** Any value that matches decides, then any that the artifact leaves open. */
function compare({ values }: Condition, operator: QualifiedOperator, got: string, text: string): Judgement {
  if (values.some((value) => !isUnsettled(value) && operator.compare(value, got))) return { verdict: verdictOf(!operator.negated), text };
  if (values.some((value) => !isUnsettled(value) && operator.doubts?.(value, got))) return { verdict: Verdict.UNKNOWN, text: `${text}: how STS compares the two is not known` };
  const open = values.find(isUnsettled);
  return open ? { verdict: Verdict.UNKNOWN, text: `${text}: ${open.unsettled}` } : { verdict: verdictOf(operator.negated), text };
}

/** Null "true" asks for an absent key, "false" for a present one. */
function judgeNull({ key, values }: Condition, state: KeyState): Judgement {
  const wanted = values.length === 1 && !isUnsettled(values[0]) ? values[0].exactValue?.toLowerCase() : undefined;
  if (isUnsettled(state)) return { verdict: Verdict.UNKNOWN, text: state.unsettled };
  if (wanted !== 'true' && wanted !== 'false') return { verdict: Verdict.UNKNOWN, text: `Null on ${key} has a value that is not one of "true", "false"` };
  return { verdict: verdictOf((wanted === 'true') === (state === undefined)), text: `Null on ${key}` };
}

function expectedText({ values }: Condition): string {
  return values.map((value) => isUnsettled(value) ? `<${value.unsettled}>` : value.exactValue ?? value.toString()).join(' | ');
}
