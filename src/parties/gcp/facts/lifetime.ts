import { factsOf } from '../../../facts';

/**
 * How long credentials live once they are given: those of direct access as long as the token that was shown.
 * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation (read 2026-11-21)
 * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/disable (read 2026-11-21)
 */
export function gcpLifetime(issuer: string): string {
  const facts = factsOf(issuer);
  const direct = facts?.tokenMinutes === undefined ? 'as long as the token that is shown' : `at most ${facts.tokenMinutes} minutes for ${facts.platform}`;
  return `direct access ${direct}; as a service account 1 hour; disabling the pool ends the first, disabling the service account the second, disabling the provider neither`;
}
