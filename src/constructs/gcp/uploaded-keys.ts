import { requireLiteral } from './text';
import { deploymentOf, Tenancy } from '../../facts';
import { gcpKeysMalformed, gcpKeysOfSharedIssuer, gcpPrivateKey } from '../../internal/catalogue/gcp-keys';
import { readKeySet, writtenKeySet } from '../../parties/gcp/keys';

/** Checks keys that are uploaded, and gives what is written. No error shows a value of them. */
export function requireKeys(json: string): string {
  const read = readKeySet(requireLiteral('uploadedKeys', json));
  if (!('problem' in read)) return writtenKeySet(read);
  const { field, why, isPrivate, index } = read.problem;
  const place = index === undefined ? 'of the set' : `of key ${index + 1}`;
  throw isPrivate ? gcpPrivateKey(field, place) : gcpKeysMalformed(field, why, place);
}

/** Keys are uploaded for an issuer of one's own alone. */
export function requireOwnIssuer(poolId: string, issuer: string): void {
  const tenancy = deploymentOf(issuer)?.tenancy;
  if (tenancy !== undefined && tenancy !== Tenancy.SINGLE) throw gcpKeysOfSharedIssuer(poolId, issuer);
}
