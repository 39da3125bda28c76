import { AwsPartition } from './aws-partition';
import { Call, callOf } from './decide/call';
import { decidePolicy } from './decide/policy';
import { decideAudience, decideSubject } from './decide/token';
import { all, leaf } from './decide/verdict';
import { Policy, Provider } from './policy';
import { Decision, Explanation, TokenClaims, Verdict } from '../../trust/decision';
import { Party } from '../../trust/party';

/** A role with everything in its artifact that bears on who may assume it. */
export interface RoleTrust {
  /** The role as its artifact names it. */
  readonly identity: string;
  /** The file and the place in it. */
  readonly source: string;
  /** The file alone. */
  readonly file: string;
  readonly policy: Policy;
  /** The OIDC providers of all files at hand. */
  readonly providers: Provider[];
  readonly partition: AwsPartition;
  /** Whether the partition is only assumed: the artifact leaves it open. */
  readonly partitionAssumed: boolean;
  /** The condition under which the role exists. @default - it does */
  readonly condition?: string;
}

/**
 * Decides whether AssumeRoleWithWebIdentity succeeds with a token: subject and audience as STS takes them, then the trust policy.
 * Signature, expiry, and policies of the organization are not its business.
 */
export function decide(role: RoleTrust, token: TokenClaims): Decision {
  const call = callOf(token, role.partition);
  const because = call ? reasons(role, call) : [leaf('token', 'the token names no https issuer', Verdict.DENY, { key: 'iss' })];
  return { party: Party.AWS, identity: role.identity, verdict: all('role', '', because).verdict, because };
}

function reasons(role: RoleTrust, call: Call): Explanation[] {
  return [decideSubject(call), decideAudience(call, role.providers, role.file), decidePolicy(role.policy, call), ...existence(role), ...assumption(role)];
}

function existence({ condition }: RoleTrust): Explanation[] {
  return condition === undefined ? [] : [leaf('role', `whether the role exists depends on the condition ${condition}`, Verdict.UNKNOWN)];
}

function assumption({ partition, partitionAssumed }: RoleTrust): Explanation[] {
  return partitionAssumed ? [leaf('partition', `the files leave the partition open: ${partition} is assumed`, Verdict.ACCEPT)] : [];
}
