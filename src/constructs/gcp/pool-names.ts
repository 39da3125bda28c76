import { requireLiteral, requireShort } from './text';
import { TrustedPoolProps } from './trusted-pool-props';
import * as errors from '../../internal/catalogue/gcp';
import { ACCOUNT_ID, LIMITS, POOL_ID_CHARACTERS, RESERVED_ID_PREFIX } from '../../parties/gcp/limits';

/** The checked names of a pool and its provider. */
export interface PoolNames {
  readonly poolId: string;
  readonly providerId: string;
  readonly displayName?: string;
  readonly description?: string;
}

/** Everything about the names that Google would refuse, and more than the Terraform provider does. */
export function poolNames({ poolId, providerId = 'oidc', salt, displayName, description }: TrustedPoolProps): PoolNames {
  return {
    poolId: idOf('poolId', poolId, salt),
    providerId: idOf('providerId', providerId, undefined),
    displayName: displayName === undefined ? undefined : requireShort('displayName', displayName, LIMITS.displayName, 'characters'),
    description: description === undefined ? undefined : requireShort('description', description, LIMITS.description, 'characters'),
  };
}

function idOf(kind: string, id: string, salt: string | undefined): string {
  const full = [requireLiteral(kind, id), ...salt === undefined ? [] : [requireLiteral('salt', salt)]].join('-');
  const isLong = full.length < LIMITS.idMin.value || full.length > LIMITS.idMax.value;
  if (isLong || !POOL_ID_CHARACTERS.test(full) || full.startsWith(RESERVED_ID_PREFIX)) throw errors.gcpIdMalformed(kind, id, full);
  return full;
}

/** An id that a service account can have. */
export function requireAccountId(id: string): string {
  const { length } = requireLiteral('accountId', id);
  if (length < LIMITS.accountIdMin.value || length > LIMITS.accountIdMax.value || !ACCOUNT_ID.test(id)) throw errors.gcpAccountIdMalformed(id);
  return id;
}
