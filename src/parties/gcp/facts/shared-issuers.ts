import { Fact } from '../../../internal/fact';

/**
 * Issuers that serve all their customers, for which Google asks for a condition that names a claim. Seen for GitHub and HCP Terraform since
 * September 2024, expected for GitLab; a list is not published. Providers that are older work on without.
 * @see https://github.com/terraform-google-modules/terraform-google-github-actions-runners/issues/261 (2026-09-10)
 */
export const SHARED_ISSUERS: Fact<RegExp> = {
  value: /^https:\/\/(?:token\.actions\.githubusercontent\.com|gitlab\.com|app\.terraform\.io)(?:\/|$)/,
  source: 'https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines#conditions',
  asOf: '2026-11-21',
};

/** One of them, where none is given. */
export const SOME_SHARED_ISSUER = 'https://token.actions.githubusercontent.com';
