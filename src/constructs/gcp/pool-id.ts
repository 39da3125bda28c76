import { requireLiteral } from './text';
import * as errors from '../../internal/catalogue/gcp';
import { LIMITS, POOL_ID_CHARACTERS, RESERVED_ID_PREFIX } from '../../parties/gcp/facts';

/** An id of a pool or provider that Google takes. */
export function idOf(kind: string, id: string, salt: string | undefined): string {
  const full = [requireLiteral(kind, id), ...salt === undefined ? [] : [requireLiteral('salt', salt)]].join('-');
  const isLong = full.length < LIMITS.idMin.value || full.length > LIMITS.idMax.value;
  if (isLong || !POOL_ID_CHARACTERS.test(full) || full.startsWith(RESERVED_ID_PREFIX)) throw errors.gcpIdMalformed(kind, id, full);
  return full;
}
