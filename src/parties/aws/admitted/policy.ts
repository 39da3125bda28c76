import { conditionBounds } from './condition';
import { allOf, and, anyOf, constantly, opposite, TwoSided, UNSETTLED } from './two-sided';
import { allOf as allVerdicts, Bounds, or, Verdict } from '../../../trust';
import { ASSUME_ACTION } from '../document';
import { Call } from '../evaluate/call';
import { decideActions, decidePrincipals } from '../evaluate/statement';
import { Policy, Statement } from '../policy';

/** For which tokens of a provider the trust policy allows the call: a Deny that applies wins, and a doubt about one is a doubt about all. */
export function policyBounds({ statements, unsettled }: Policy, call: Call): Bounds {
  const applying = (...effects: unknown[]) => anyOf(statements.filter(({ effect }) => effects.includes(effect)).map((one) => statementBounds(one, call)));
  const [allowed, denied] = [applying('Allow'), applying('Deny')];
  const others = statements.filter(({ effect }) => effect !== 'Allow' && effect !== 'Deny').map((one) => statementBounds(one, call));
  const either = anyOf([...others, ...unsettled.map(() => UNSETTLED)]);
  return {
    lowerBound: and([allowed.holds.lowerBound, denied.fails.lowerBound, either.fails.lowerBound]),
    upperBound: and([denied.fails.upperBound, or([allowed.holds.upperBound, either.holds.upperBound])]),
  };
}

/** Whether the policy may allow something to a provider that it does not name. */
export function mayAllowOthers({ statements, unsettled }: Policy, call: Call): boolean {
  return unsettled.length > 0 || statements.some((statement) => statement.effect !== 'Deny' && addressed(statement, call) !== Verdict.DENY);
}

function statementBounds(statement: Statement, call: Call): TwoSided {
  const speaks = addressed(statement, call);
  if (speaks === Verdict.DENY) return opposite(allOf([]));
  const conditions = statement.conditions.map((condition) => conditionBounds(condition, call));
  return allOf([constantly(speaks), ...statement.unsettled.map(() => UNSETTLED), ...conditions]);
}

/** Whether a statement speaks of the provider and of the call. */
function addressed(statement: Statement, call: Call): Verdict {
  return allVerdicts([decidePrincipals('', statement, call), decideActions('', statement, ASSUME_ACTION)]);
}
