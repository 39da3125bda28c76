import { Call } from './call';
import { decideCondition } from './condition';
import { all, any, leaf, verdictOf } from './verdict';
import { ClaimMatcher, matches } from '../../../claims';
import { Explanation, Verdict } from '../../../trust/decision';
import { ASSUME_ACTION } from '../document';
import { isUnsettled, Principal, Statement, Unsettled } from '../policy';

/** Whether a statement applies to a call: ACCEPT where it does, whatever its effect. */
export function applies(where: string, statement: Statement, call: Call): Explanation {
  const text = isUnsettled(statement.effect) ? statement.effect.unsettled : `${statement.effect} statement`;
  return all(where, text, [
    any(where, 'Principal', statement.principals.map((principal) => principalMatches(where, principal, call))),
    any(where, 'Action', statement.actions.map((action) => actionMatches(where, action))),
    ...statement.unsettled.map(({ unsettled }) => leaf(where, unsettled, Verdict.UNKNOWN)),
    ...statement.conditions.map((condition) => decideCondition(where, condition, call)),
  ]);
}

function principalMatches(where: string, principal: Principal, call: Call): Explanation {
  if (isUnsettled(principal)) return leaf(where, principal.unsettled, Verdict.UNKNOWN);
  if ('other' in principal) return leaf(where, `${principal.other} is no OIDC provider`, Verdict.DENY);
  return leaf(where, `the issuer is ${principal.provider}`, verdictOf(principal.provider === call.provider), {
    key: 'iss', operator: 'Principal', expected: principal.provider, got: call.provider,
  });
}

const ACTION = ASSUME_ACTION.toLowerCase();

function actionMatches(where: string, action: ClaimMatcher | Unsettled): Explanation {
  if (isUnsettled(action)) return leaf(where, action.unsettled, Verdict.UNKNOWN);
  return leaf(where, ASSUME_ACTION, verdictOf(matches(action, ACTION)), { operator: 'Action', expected: action.exactValue ?? action.toString(), got: ASSUME_ACTION });
}
