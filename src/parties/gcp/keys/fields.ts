import { Fact } from '../../../internal/fact';

/** The fields that Google takes, in the order in which they are written. With any other one it says "Input JWK is not in a valid json format". */
export const KEY_FIELDS: Fact<readonly string[]> = {
  value: ['kty', 'alg', 'use', 'kid', 'n', 'e', 'crv', 'x', 'y'],
  source: 'https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools.providers',
  asOf: '2026-11-21',
};

/** Of a private or a secret key. @see https://www.rfc-editor.org/rfc/rfc7518#section-6 */
export const PRIVATE_FIELDS: readonly string[] = ['d', 'p', 'q', 'dp', 'dq', 'qi', 'oth', 'k'];

/** What issuers publish beside, and what no signature is checked with. @see https://www.rfc-editor.org/rfc/rfc7517#section-4 */
export const IDLE_FIELDS: readonly string[] = ['x5c', 'x5t', 'x5t#S256', 'x5u', 'key_ops', 'ext', 'nbf', 'exp', 'iat'];
