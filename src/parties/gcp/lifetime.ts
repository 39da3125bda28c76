/**
 * How long credentials live once they are given.
 * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation (read 2026-11-21)
 * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/disable (read 2026-11-21)
 */
export const GCP_LIFETIME = 'direct access at most 10 minutes for GitHub; as a service account 1 hour; disabling the pool ends the first, disabling the service account the second, '
  + 'disabling the provider neither';
