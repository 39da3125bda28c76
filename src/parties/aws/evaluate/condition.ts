import { Call } from './call';
import { Comparison } from './comparison';
import { foldAscii } from './fold-ascii';
import { isAbsent, keyReader, KeyReader, KeyState } from './key-state';
import { KnownState } from './key-value';
import { holdsForAbsent, operatorNamed, QualifiedOperator } from './operator';
import { agreed, everyOf, Explanation, isUnsettled, not, someOf, Truth, verdictOf } from '../../../trust';
import { Condition, ConditionValue } from '../policy';

/** Decides a condition for a call. */
export type DecideCondition = (call: Call) => Explanation;

interface Judgement { readonly holds: Truth; readonly text: string }
type Judge = (state: KnownState, call: Call) => Judgement;

/** A condition with everything done that is the same for every token; `allows` says that its statement is an Allow. */
export function compileCondition(where: string, condition: Condition, allows = false): DecideCondition {
  const { operator, key, values } = condition;
  const read = cachedReader(foldAscii(key));
  const judge = judgeOf(condition);
  const expected = values.map(({ text }) => text).join(' | ');
  // One shape for all answers: objects are made by the hundred thousand a second.
  const isOpen = values.some(({ parts }) => parts.some(isUnsettled));
  const isWeak = allows && /^forallvalues:(?!.*not)/i.test(operator);
  const more = isOpen || isWeak ? { ...isOpen && { open: true }, ...isWeak && { fault: 'for-all-values' } } : undefined;
  return (call) => {
    const state = read(call);
    const { holds, text } = judgeState(state, call, judge);
    const verdict = verdictOf(holds);
    const got = typeof state === 'string' ? state : Array.isArray(state) ? state.join(' | ') : undefined;
    const leaf = got === undefined ? { where, text, verdict, key, operator, expected } : { where, text, verdict, key, operator, expected, got };
    return more === undefined ? leaf : { ...leaf, ...more };
  };
}

/** Remembers how the key is read for the provider that asked last. */
function cachedReader(key: string): KeyReader {
  let last: { readonly provider: string; readonly partition: string; readonly reader: KeyReader } | undefined;
  return (call) => {
    const { provider, partition } = call;
    if (last?.provider !== provider || last.partition !== partition) last = { provider, partition, reader: keyReader(key, call) };
    return last.reader(call);
  };
}

/** A key that is open may come to the same, whatever it holds. */
function judgeState(state: KeyState, call: Call, judge: Judge): Judgement {
  if (typeof state === 'string' || !('unsettled' in state)) return judge(state, call);
  const truths = state.candidates?.map((candidate) => judge(candidate, call).holds) ?? [{ unsettled: state.unsettled }];
  const holds = agreed(truths, state.unsettled);
  return { holds, text: typeof holds === 'boolean' ? `${state.unsettled}, and it makes no difference` : holds.unsettled };
}

function judgeOf(condition: Condition): Judge {
  const { operator: name, key, values } = condition;
  const text = `${name} on ${key}`;
  if (foldAscii(name) === 'null') return judgeNull(text, values);
  const operator = operatorNamed(name);
  if (!operator) return () => open(text, `there is no operator ${name}, or it is not known here`);
  if (values.length === 0) return () => open(text, 'it has no values');
  const comparisons = values.map((value) => operator.compile(value));
  const absent = holdsForAbsent(operator);
  const held: Judgement = { holds: true, text };
  const failed: Judgement = { holds: false, text };
  return (state, call) => {
    if (isAbsent(state)) return isUnsettled(absent) ? open(text, absent.unsettled) : { holds: absent, text: `${key}: ${state.absent}; ${absentText(name, operator)}` };
    const holds = compare(operator, comparisons, state, call);
    return holds === true ? held : holds === false ? failed : open(text, holds.unsettled);
  };
}

function open(text: string, unsettled: string): Judgement {
  return { holds: { unsettled: `${text}: ${unsettled}` }, text: `${text}: ${unsettled}` };
}

function absentText(name: string, operator: QualifiedOperator): string {
  if (!holdsForAbsent(operator)) return `${name} does not hold for an absent key`;
  if (operator.ifExists) return `${name} holds for an absent key, so it is no guard`;
  return operator.quantifier === 'forallvalues' ? `${name} holds for no value at all, so it is no guard` : `${name} holds for an absent key`;
}

/** A list of values is "one of them" for a positive operator, "none of them" for a negated one. */
function compare(operator: QualifiedOperator, comparisons: Comparison[], state: string | readonly string[], call: Call): Truth {
  const one = (got: string) => {
    const matching = comparisons.length === 1 ? comparisons[0](got, call) : someOf(comparisons, (comparison) => comparison(got, call));
    return operator.negated ? not(matching) : matching;
  };
  if (operator.quantifier === undefined) return typeof state === 'string' ? one(state) : plainOnSeveral(operator, state, one);
  return overValues(operator, [state].flat(), one);
}

/** Empty text alone is no value at all. What it is beside others, no page says. */
function overValues(operator: QualifiedOperator, values: readonly string[], one: (got: string) => Truth): Truth {
  const some = values.filter((value) => value !== '');
  if (values.length > 0 && some.length === 0 && operator.quantifier === 'foranyvalue') return holdsForAbsent(operator);
  const over = (texts: readonly string[]) => operator.quantifier === 'forallvalues' ? everyOf(texts, one) : someOf(texts, one);
  return some.length === 0 || some.length === values.length ? over(some) : agreed([over(some), over(values)], 'what empty text is beside other values is not known');
}

/** AWS wants a set operator there. Without one a positive operator that no value matches cannot hold; the rest is not documented. */
function plainOnSeveral({ negated }: QualifiedOperator, values: readonly string[], one: (got: string) => Truth): Truth {
  const some = someOf(values, one);
  return !negated && some === false ? false : { unsettled: 'the key holds several values, and the operator is for one' };
}

/** Null "true" asks for an absent key, "false" for a present one. Whether empty text counts as null is not settled. */
function judgeNull(text: string, values: readonly ConditionValue[]): Judge {
  const wanted = values.map(({ parts }) => parts.length === 1 && 'literal' in parts[0] ? foldAscii(parts[0].literal) : undefined);
  const known = wanted.length > 0 && wanted.every((value) => value === 'true' || value === 'false');
  if (!known) return () => open(text, values.flatMap(({ parts }) => parts).find(isUnsettled)?.unsettled ?? 'it has a value that is not one of "true", "false"');
  return (state) => {
    if (state === '') return open(text, 'whether empty text is null is not known');
    const holds = wanted.includes(isAbsent(state) ? 'true' : 'false');
    return { holds, text: isAbsent(state) ? `${state.absent}; ${text}` : text };
  };
}
