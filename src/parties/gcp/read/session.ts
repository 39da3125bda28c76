import { factsOf } from '../../../facts';
import { SessionLength } from '../../../trust';
import { IdentityDocument } from '../artifact-document';

const HOUR = 3600;

/**
 * Credentials of a service account, which its job asks for.
 * @see https://docs.cloud.google.com/iam/docs/reference/credentials/rest/v1/projects.serviceAccounts/generateAccessToken (2026-11-21)
 */
const IMPERSONATED: SessionLength = {
  seconds: HOUR,
  unless: { why: 'constraints/iam.allowServiceAccountCredentialLifetimeExtension of the organization lets a job ask for more', seconds: 12 * HOUR },
  fix: 'take the service account out of constraints/iam.allowServiceAccountCredentialLifetimeExtension',
};
const DIRECT_FIX = 'let the token become a service account, whose credentials live for an hour, in place of the direct grant';

/** How long credentials live: of a direct grant as long as the token that is shown. @see gcpLifetime */
export function longestSession({ impersonated, members }: IdentityDocument): SessionLength {
  if (impersonated === true) return IMPERSONATED;
  const issuers = [...new Set(members.flatMap(({ providers, possible = [] }) => [...providers, ...possible]).map(({ issuer }) => issuer))];
  const minutes = issuers.map((issuer) => typeof issuer === 'string' ? factsOf(issuer)?.tokenMinutes : undefined);
  const known = minutes.filter((one) => one !== undefined);
  if (known.length < minutes.length || known.length === 0) return { unless: { why: 'direct access lasts as long as the token that is shown, and how long those live is not known here' }, fix: DIRECT_FIX };
  return { seconds: Math.max(...known) * 60, fix: DIRECT_FIX };
}
