import { Call } from './call';
import { compileCondition } from './condition';
import { all, any, leaf } from './verdict';
import { ClaimMatcher, matches } from '../../../claims';
import { Explanation, isUnsettled, Unsettled, Verdict, verdictOf } from '../../../trust';
import { OtherPrincipal, Principal, Statement } from '../policy';

/** Decides whether a statement applies to an action of a call: ACCEPT where it does, whatever its effect. */
export type DecideStatement = (call: Call, action: string) => Explanation;

/** A statement with everything done that is the same for every token. Where it speaks of others, its conditions are not looked at. */
export function compileStatement(where: string, statement: Statement): DecideStatement {
  const text = isUnsettled(statement.effect) ? statement.effect.unsettled : `${statement.effect} statement`;
  const principalOf = lastOne(({ provider }: Call) => provider, (call) => decidePrincipals(where, statement, call));
  const actionOf = lastOne((action: string) => action, (action) => decideActions(where, statement, action));
  const doubts = statement.unsettled.map(({ unsettled }) => leaf(where, unsettled, Verdict.UNKNOWN));
  const conditions = statement.conditions.map((condition) => compileCondition(where, condition, statement.effect === 'Allow'));
  return (call, action) => {
    const children = [principalOf(call), actionOf(action)];
    if (children.some(({ verdict }) => verdict === Verdict.DENY)) return { where, text, verdict: Verdict.DENY, children };
    children.push(...doubts);
    for (const decide of conditions) children.push(decide(call));
    return all(where, text, children);
  };
}

/** Remembers the answer to the question that was asked last. */
function lastOne<T>(keyOf: (question: T) => string, answer: (question: T) => Explanation): (question: T) => Explanation {
  let last: { readonly key: string; readonly explanation: Explanation } | undefined;
  return (question) => {
    const key = keyOf(question);
    if (last?.key !== key) last = { key, explanation: answer(question) };
    return last.explanation;
  };
}

/** Whether a statement speaks of the provider of a call. */
export function decidePrincipals(where: string, { principals, exceptPrincipals }: Statement, call: Call): Explanation {
  const named = any(where, exceptPrincipals ? 'NotPrincipal' : 'Principal', principals.map((principal) => principalMatches(where, principal, call)));
  if (!exceptPrincipals) return named;
  if (named.verdict === Verdict.ACCEPT) return { ...named, verdict: Verdict.DENY };
  return { ...named, verdict: Verdict.UNKNOWN, text: 'NotPrincipal, which IAM refuses in a trust policy' };
}

function principalMatches(where: string, principal: Principal, call: Call): Explanation {
  if (isUnsettled(principal)) return leaf(where, principal.unsettled, Verdict.UNKNOWN);
  if ('other' in principal) return otherMatches(where, principal, call);
  return leaf(where, `the issuer is ${principal.provider}`, verdictOf(principal.provider === call.provider), {
    key: 'iss', operator: 'Principal', expected: principal.provider, got: call.provider,
  });
}

function otherMatches(where: string, { other, issuer }: OtherPrincipal, { provider }: Call): Explanation {
  if (issuer === provider) return leaf(where, `tokens of ${provider}, which IAM knows by itself, are not modelled`, Verdict.UNKNOWN);
  return leaf(where, `${other} is no OIDC provider`, Verdict.DENY);
}

/** Whether a statement speaks of an action. */
export function decideActions(where: string, { actions, exceptActions }: Statement, action: string): Explanation {
  const operator = exceptActions ? 'NotAction' : 'Action';
  const named = any(where, operator, actions.map((one) => actionMatches(where, operator, one, action)));
  if (!exceptActions || named.verdict === Verdict.UNKNOWN) return named;
  return { ...named, verdict: verdictOf(named.verdict === Verdict.DENY) };
}

function actionMatches(where: string, operator: string, action: ClaimMatcher | Unsettled, wanted: string): Explanation {
  if (isUnsettled(action)) return leaf(where, action.unsettled, Verdict.UNKNOWN);
  const expected = action.exactValue ?? action.pattern!.toString();
  return leaf(where, wanted, verdictOf(matches(action, wanted.toLowerCase())), { operator, expected, got: wanted });
}
