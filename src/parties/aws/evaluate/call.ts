import { TokenClaims } from '../../../trust';
import { AwsPartition } from '../facts/aws-partition';
import { providerOf } from '../facts/issuer-support';

/** A call of AssumeRoleWithWebIdentity, as the trust policy sees it. */
export interface Call {
  readonly token: TokenClaims;
  /** The provider that the token's `iss` names. */
  readonly provider: string;
  readonly partition: AwsPartition;
}

/** The call that a token makes; undefined where the token names no issuer. */
export function callOf(token: TokenClaims, partition: AwsPartition): Call | undefined {
  const { iss } = token;
  return typeof iss === 'string' && iss.startsWith('https://') ? { token, provider: providerOf(iss), partition } : undefined;
}

/** A claim of the token itself: never something that every object has. Null is as good as nothing. */
export function claimOf({ token }: Call, claim: string): unknown {
  return Object.hasOwn(token, claim) ? token[claim] ?? undefined : undefined;
}
