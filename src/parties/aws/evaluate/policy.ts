import { Call } from './call';
import { neededActions } from './session';
import { compileStatement, DecideStatement } from './statement';
import { leaf } from './verdict';
import { Explanation, isUnsettled, Verdict } from '../../../trust';
import { ASSUME_ACTION } from '../document';
import { Policy, Statement } from '../policy';

/** A statement with whether it applies: ACCEPT where it does, whatever its effect. */
interface Applied {
  readonly statement: Statement;
  readonly explanation: Explanation;
}

/** Decides a trust policy: one answer for the call itself, one for each further action that the token asks for. */
export type DecidePolicy = (call: Call) => Explanation[];

/** A policy with everything done that is the same for every token; `source` names the file and the role in it. */
export function compilePolicy(policy: Policy, source: string): DecidePolicy {
  const statements = policy.statements.map((statement, index) => ({ statement, applies: compileStatement(placeOf(source, statement, index), statement) }));
  const doubts = policy.unsettled.map(({ unsettled }) => leaf(source, unsettled, Verdict.UNKNOWN));
  const decide = (call: Call, action: string, text: string) => decideAction(statements, doubts, source, { call, action, text });
  return (call) => {
    const assume = decide(call, ASSUME_ACTION, 'the trust policy');
    const more = neededActions(call);
    return more.length === 0 ? [assume] : [assume, ...more.map((action) => decide(call, action, `the trust policy, for ${action}, which the token asks for`))];
  };
}

/** The place of a statement, for people. */
export function placeOf(source: string, { sid }: Statement, index: number): string {
  return `${source} statement ${index + 1}${sid === undefined ? '' : ` (${sid})`}`;
}

interface Compiled { readonly statement: Statement; readonly applies: DecideStatement }
interface Question { readonly call: Call; readonly action: string; readonly text: string }

/** A Deny that applies wins over every Allow, and a doubt about a Deny casts doubt on them. */
function decideAction(statements: Compiled[], doubts: Explanation[], where: string, { call, action, text }: Question): Explanation {
  const applied = statements.map(({ statement, applies }) => ({ statement, explanation: applies(call, action) }));
  return { where, text, verdict: combine(applied, doubts.length > 0), children: [...doubts, ...applied.map(explain)] };
}

function combine(applied: Applied[], doubt: boolean): Verdict {
  let [allow, either, deny] = [Verdict.DENY, doubt, false];
  for (const { statement, explanation: { verdict } } of applied) {
    if (verdict === Verdict.DENY) continue;
    if (statement.effect === 'Deny' && verdict === Verdict.ACCEPT) return Verdict.DENY;
    if (statement.effect === 'Deny') deny = true;
    else if (statement.effect !== 'Allow') either = true;
    else if (allow !== Verdict.ACCEPT) allow = verdict;
  }
  if (either) return Verdict.UNKNOWN;
  return allow === Verdict.ACCEPT && deny ? Verdict.UNKNOWN : allow;
}

/** For people: a Deny that applies refuses, and one that does not is no obstacle; an effect that is open stays unknown. */
function explain({ statement, explanation }: Applied): Explanation {
  const refuses = explanation.verdict === Verdict.ACCEPT;
  if (isUnsettled(statement.effect)) return refuses ? { ...explanation, verdict: Verdict.UNKNOWN } : explanation;
  if (statement.effect === 'Allow' || explanation.verdict === Verdict.UNKNOWN) return explanation;
  return { ...explanation, verdict: refuses ? Verdict.DENY : Verdict.ACCEPT, text: `Deny statement, which ${refuses ? 'applies' : 'does not apply'}` };
}
