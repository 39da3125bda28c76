import { Call, callOf } from './call';
import { MESSAGES, NOT_EVALUATED, NOT_EVALUATED_WITHOUT_PROVIDER } from './message';
import { otherDoors } from './other-doors';
import { compilePolicy, DecidePolicy } from './policy';
import { decideSession } from './session';
import { decideAudience, decideSubject, nearest } from './token';
import { all, leaf } from './verdict';
import { Decision, Explanation, otherDoorLines, Party, SourceLocation, TokenClaims, Unsettled, Verdict } from '../../../trust';
import { AwsPartition } from '../facts/aws-partition';
import { Policy, Provider } from '../policy';

/** A role with everything in its artifact that bears on who may assume it. */
export interface RoleTrust {
  /** The role as its artifact names it. */
  readonly identity: string;
  /** The file and the place in it. */
  readonly source: SourceLocation;
  /** The file, or the configuration of several files, that it is part of. */
  readonly scope: string;
  readonly policy: Policy;
  /** The OIDC providers of all files at hand. */
  readonly providers: Provider[];
  readonly partition: AwsPartition;
  /** Whether the partition is only assumed: the artifact leaves it open. */
  readonly partitionAssumed: boolean;
  /** What decides whether the role exists. @default - it does */
  readonly condition?: Unsettled;
}

/**
 * How a role decides: whether AssumeRoleWithWebIdentity succeeds with a token. Subject and audience as STS takes them, then the trust policy,
 * which is prepared once. Signature, expiry, and policies of the organization are not its business.
 */
export function decider(role: RoleTrust): (token: TokenClaims) => Decision {
  const policy = compilePolicy(role.policy, role.source.text);
  const constant = [...existence(role), ...assumption(role)];
  const doors = otherDoorLines(otherDoors(role.policy));
  return (token) => {
    const call = callOf(token, role.partition);
    const { because, message, notEvaluated } = call ? decideCall(role, policy, call) : NO_ISSUER;
    const outside = doors.length === 0 ? notEvaluated : [...notEvaluated, ...doors];
    const reasons = constant.length === 0 ? because : [...because, ...constant];
    const { verdict } = all(role.source.text, '', reasons);
    const decision = { party: Party.AWS, identity: role.identity, verdict, because: reasons, notEvaluated: outside };
    return verdict === Verdict.DENY ? { ...decision, cloudMessage: message() } : decision;
  };
}

interface Reasons { readonly because: Explanation[]; readonly message: () => string; readonly notEvaluated: string[] }

const NO_ISSUER: Reasons = {
  because: [leaf('token', 'the token names no https issuer', Verdict.DENY, { key: 'iss' })],
  message: () => MESSAGES.token.value,
  notEvaluated: NOT_EVALUATED,
};

function decideCall(role: RoleTrust, decidePolicy: DecidePolicy, call: Call): Reasons {
  const [subject, audience] = [decideSubject(call), decideAudience(call, role.providers, role.scope)];
  const because = [subject, audience, ...decideSession(call), ...decidePolicy(call)];
  const notEvaluated = isListed(audience) ? NOT_EVALUATED : NOT_EVALUATED_WITHOUT_PROVIDER;
  return { because, notEvaluated, message: () => messageFor(role, call, subject, audience) };
}

/** STS looks for the provider, then at the token, then at the trust policy; the first that refuses answers. */
function messageFor(role: RoleTrust, call: Call, subject: Explanation, audience: Explanation): string {
  const { token, policy, provider, audience: wrongAudience } = MESSAGES;
  if (isUnheardOf(role, call)) return `${provider.value}${String(call.token.iss)}; or, where the account has that provider, ${policy.value}`;
  if (audience.verdict === Verdict.DENY) return audience.children ? wrongAudience.value : token.value;
  return subject.verdict === Verdict.DENY ? token.value : policy.value;
}

/** Whether the audience was refused, or found in the list of a provider. */
const isListed = ({ verdict, children }: Explanation) => verdict !== Verdict.ACCEPT || children !== undefined;

/** Whether neither the files nor the trust policy know the issuer. */
function isUnheardOf({ policy, providers, scope }: RoleTrust, call: Call): boolean {
  const named = policy.statements.some(({ principals }) => principals.some((principal) => 'provider' in principal && principal.provider === call.provider));
  return !named && nearest(call, providers, scope).length === 0;
}

function existence({ condition, source }: RoleTrust): Explanation[] {
  return condition === undefined ? [] : [leaf(source.text, `whether the role exists depends on ${condition.unsettled}`, Verdict.UNKNOWN)];
}

function assumption({ partition, partitionAssumed, source }: RoleTrust): Explanation[] {
  return partitionAssumed ? [leaf(source.text, `the files leave the partition open: ${partition} is assumed`, Verdict.ACCEPT)] : [];
}
