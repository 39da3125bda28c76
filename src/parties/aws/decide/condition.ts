import { Call, KeyState, keyState } from './call';
import { operatorNamed, QualifiedOperator } from './operator';
import { leaf, verdictOf } from './verdict';
import { Explanation, Verdict } from '../../../trust/decision';
import { Condition, isUnsettled } from '../policy';

/** Decides one condition: operator, key and values against what STS knows of the call. */
export function decideCondition(where: string, condition: Condition, call: Call): Explanation {
  const state = keyState(condition.key, call);
  const { verdict, text } = judge(condition, state);
  return leaf(where, text, verdict, {
    key: condition.key,
    operator: condition.operator,
    expected: expected(condition),
    ...typeof state === 'string' ? { got: state } : {},
  });
}

interface Judgement { readonly verdict: Verdict; readonly text: string }

function judge(condition: Condition, state: KeyState): Judgement {
  if (condition.operator.toLowerCase() === 'null') return judgeNull(condition, state);
  const operator = operatorNamed(condition.operator);
  if (!operator) return { verdict: Verdict.UNKNOWN, text: `the operator ${condition.operator} is not evaluated` };
  if (isUnsettled(state)) return { verdict: Verdict.UNKNOWN, text: state.unsettled };
  if (condition.values.length === 0) return { verdict: Verdict.UNKNOWN, text: `${condition.operator} on ${condition.key} has no values` };
  if (state === undefined) return { verdict: verdictOf(operator.absent), text: `STS has no ${condition.key} for this token` };
  return compare(condition, operator, state);
}

/** Any value that matches decides, then any that the artifact leaves open. */
function compare({ key, values, operator: name }: Condition, operator: QualifiedOperator, got: string): Judgement {
  const text = `${name} on ${key}`;
  if (values.some((value) => !isUnsettled(value) && operator.compare(value, got))) return { verdict: verdictOf(!operator.negated), text };
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

function expected({ values }: Condition): string {
  return values.map((value) => isUnsettled(value) ? `<${value.unsettled}>` : value.exactValue ?? value.toString()).join(' | ');
}
