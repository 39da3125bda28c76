import { Mapped } from './mapping';
import { shown, unknown } from './verdicts';
import { allOf, Explanation, Verdict, verdictOf } from '../../../trust';
import { MemberDocument, Principal } from '../artifact-document';

/** The second gate: whether a member names the bearer of what the exchange mapped. */
export function decideMember(member: MemberDocument, mapped: Mapped): Explanation {
  return withObstacles(member, member.principal && nameOf(member, member.principal, mapped));
}

/** `allUsers` and `allAuthenticatedUsers`: what they mean does not depend on a token. */
export function decideEveryone(member: MemberDocument, impersonated: boolean): Explanation | undefined {
  const { source, principal } = member;
  if (principal?.kind === 'google') {
    return withObstacles(member, { where: source.text, text: 'allAuthenticatedUsers does not include identities of other identity providers', verdict: Verdict.DENY });
  }
  if (principal?.kind !== 'everyone') return undefined;
  return withObstacles(member, impersonated
    ? unknown(source.text, 'allUsers: everyone, with or without a token; whether somebody can impersonate the account without a Google identity is not documented')
    : { where: source.text, text: 'allUsers: everyone, with or without a token', verdict: Verdict.ACCEPT });
}

function withObstacles({ source, member, obstacles }: MemberDocument, named: Explanation | undefined): Explanation {
  if (named && obstacles.length === 0) return named;
  const [first, ...rest] = [...named ? [named] : [], ...obstacles];
  const verdict = allOf([first, ...rest]);
  return rest.length === 0 ? { ...first, verdict } : { where: source.text, text: member, verdict, children: [first, ...rest] };
}

function nameOf(member: MemberDocument, principal: Principal, mapped: Mapped): Explanation {
  if (principal.kind === 'nobody') return decideNobody(member, principal);
  if (principal.kind !== 'attribute') return { where: member.source.text, text: `${member.member}: every token of the pool`, verdict: Verdict.ACCEPT };
  const { target, value } = principal;
  const got = mapped.values.get(target);
  if (got === undefined && mapped.isOpen) return unknown(member.source.text, `the artifact does not settle ${target}`);
  const holds = Array.isArray(got) ? got.includes(value) : got === value;
  if (got === undefined) return unmapped(member, target, value, mapped.absence(target));
  return { where: member.source.text, key: target, operator: '==', expected: value, got: shown(got), text: `${target} is ${holds ? '' : 'not '}the one that is bound`, verdict: verdictOf(holds) };
}

/** A member that names nobody, and what is wrong with it. */
export function decideNobody({ source, member }: MemberDocument, { why, fault }: Extract<Principal, { readonly kind: 'nobody' }>): Explanation {
  return { where: source.text, text: `${member}: ${why}`, verdict: Verdict.DENY, fault, got: member };
}

/** The binding asks for a value that the provider gives no token. */
function unmapped({ source }: MemberDocument, target: string, expected: string, absence: string): Explanation {
  return { where: source.text, key: target, operator: '==', expected, absence, text: `${target} is bound, and ${absence}`, verdict: Verdict.DENY };
}
