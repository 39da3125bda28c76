import { Mapped } from './mapping';
import { allOf, shown, unknown, verdictOf } from './verdicts';
import { Explanation, Verdict } from '../../../trust';
import { MemberDocument, Principal } from '../artifact-document';

/** The second gate: whether a member names the bearer of what the exchange mapped. */
export function decideMember(member: MemberDocument, mapped: Mapped): Explanation {
  const named = member.principal ? [nameOf(member, member.principal, mapped)] : [];
  const [first, ...rest] = [...named, ...member.obstacles];
  const verdict = allOf([first, ...rest]);
  return rest.length === 0 ? { ...first, verdict } : { where: member.source, text: member.member, verdict, children: [first, ...rest] };
}

function nameOf(member: MemberDocument, principal: Principal, mapped: Mapped): Explanation {
  if (principal.kind === 'pool') return { where: member.source, text: `${member.member}: every token of the pool`, verdict: Verdict.ACCEPT };
  const { target, value } = principal;
  const got = mapped.values.get(target);
  if (got === undefined && mapped.explanation.verdict === Verdict.UNKNOWN) return unknown(member.source, `the artifact does not settle ${target}`);
  const holds = Array.isArray(got) ? got.includes(value) : got === value;
  return { where: member.source, key: target, operator: '==', expected: value, got: shown(got), text: `${target} is ${holds ? '' : 'not '}the one that is bound`, verdict: verdictOf(holds) };
}
