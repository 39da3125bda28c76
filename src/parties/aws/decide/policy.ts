import { Call } from './call';
import { applies } from './statement';
import { leaf } from './verdict';
import { Explanation, Verdict } from '../../../trust/decision';
import { isUnsettled, Policy, Statement } from '../policy';

/** A statement's effect with whether it applies: ACCEPT where it does. */
interface Applied {
  readonly statement: Statement;
  readonly explanation: Explanation;
}

/** Decides a policy: a Deny that applies wins over every Allow, and a doubt about a Deny casts doubt on them. */
export function decidePolicy(policy: Policy, call: Call): Explanation {
  const applied = policy.statements.map((statement, index) => ({ statement, explanation: applies(`statement ${index + 1}`, statement, call) }));
  const doubts = policy.unsettled.map(({ unsettled }) => leaf('trust policy', unsettled, Verdict.UNKNOWN));
  return {
    where: 'trust policy',
    text: 'AssumeRolePolicyDocument',
    verdict: combine(applied, doubts.length > 0),
    children: [...doubts, ...applied.map(explain)],
  };
}

function combine(applied: Applied[], doubt: boolean): Verdict {
  const verdicts = (effect: 'Allow' | 'Deny') => applied.filter(({ statement }) => statement.effect === effect).map(({ explanation }) => explanation.verdict);
  const either = doubt || applied.some(({ statement, explanation }) => isUnsettled(statement.effect) && explanation.verdict !== Verdict.DENY);
  const [allow, deny] = [verdicts('Allow'), verdicts('Deny')];
  if (deny.includes(Verdict.ACCEPT)) return Verdict.DENY;
  if (either) return Verdict.UNKNOWN;
  if (allow.includes(Verdict.ACCEPT)) return deny.includes(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.ACCEPT;
  return allow.includes(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.DENY;
}

/** For people: a Deny that applies refuses, and one that does not is no obstacle; of an effect that is open nobody knows. */
function explain({ statement, explanation }: Applied): Explanation {
  const refuses = explanation.verdict === Verdict.ACCEPT;
  if (isUnsettled(statement.effect)) return refuses ? { ...explanation, verdict: Verdict.UNKNOWN } : explanation;
  if (statement.effect === 'Allow' || explanation.verdict === Verdict.UNKNOWN) return explanation;
  return { ...explanation, verdict: refuses ? Verdict.DENY : Verdict.ACCEPT, text: `Deny statement, which ${refuses ? 'applies' : 'does not apply'}` };
}
