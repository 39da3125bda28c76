/**
 * The APIs that the project of a pool must have enabled: pools and service accounts, policies of the project, impersonation, exchange.
 * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
 */
export const REQUIRED_APIS = {
  value: ['iam.googleapis.com', 'cloudresourcemanager.googleapis.com', 'iamcredentials.googleapis.com', 'sts.googleapis.com'],
  source: 'https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines',
  asOf: '2026-11-26',
};
