import { idOf } from './pool-id';
import { requireLiteral, requireShort } from './text';
import { TrustedPoolProps } from './trusted-pool-props';
import * as errors from '../../internal/catalogue/gcp';
import { ACCOUNT_ID, LIMITS } from '../../parties/gcp/facts';

/** The checked names of a pool and its provider. */
export interface PoolNames {
  readonly poolId: string;
  readonly providerId: string;
  readonly displayName?: string;
  readonly description?: string;
}

/** Everything about the names that Google would refuse, and more than the Terraform provider does. */
export function poolNames({ poolId, providerId = 'oidc', salt, displayName, description, existing }: TrustedPoolProps): PoolNames {
  if (existing) checkExisting({ salt, displayName, description });
  return {
    poolId: idOf('poolId', poolId, salt),
    providerId: idOf('providerId', providerId, undefined),
    displayName: displayName === undefined ? undefined : requireShort('displayName', displayName, LIMITS.displayName, 'characters'),
    description: description === undefined ? undefined : requireShort('description', description, LIMITS.description, 'characters'),
  };
}

/** What only the maker of a pool says of it. */
function checkExisting(props: Record<string, string | undefined>): void {
  const [said] = Object.keys(props).filter((name) => props[name] !== undefined);
  if (said !== undefined) throw errors.gcpExistingPoolProps(said);
}

/** An id that a service account can have. */
export function requireAccountId(id: string): string {
  const { length } = requireLiteral('accountId', id);
  if (length < LIMITS.accountIdMin.value || length > LIMITS.accountIdMax.value || !ACCOUNT_ID.test(id)) throw errors.gcpAccountIdMalformed(id);
  return id;
}
