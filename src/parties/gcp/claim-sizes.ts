import { TRACE_CLAIM_DIGITS } from './limits';

/** The most bytes that a claim has, with the page that says so. */
interface ClaimSize {
  readonly bytes: number;
  readonly source: string;
  readonly asOf: string;
}

interface IssuerRow {
  readonly issuers: RegExp;
  readonly claims: { readonly [claim: string]: ClaimSize };
}

const asOf = '2026-11-21';
const OIDC = 'https://docs.github.com/en/actions/reference/security/oidc';
/** Letters, digits and dashes: one byte each. */
const NAMES = 'https://docs.github.com/en/enterprise-cloud@latest/admin/managing-iam/iam-configuration-reference/username-considerations-for-external-authentication';
const oidc = (longest: string): ClaimSize => ({ bytes: longest.length, source: OIDC, asOf });
const id: ClaimSize = { bytes: TRACE_CLAIM_DIGITS, source: OIDC, asOf };

/** Claims of GitHub whose length is documented or follows. Nobody documents that of `ref`, `workflow_ref` and `job_workflow_ref`. */
const GITHUB: IssuerRow['claims'] = {
  repository_owner_id: id,
  repository_id: id,
  enterprise_id: id,
  run_id: id,
  repository_owner: { bytes: 39, source: NAMES, asOf },
  repository: { bytes: 39 + 1 + 100, source: NAMES, asOf },
  // 255 characters; UTF-8 takes at most four bytes for each.
  environment: { bytes: 4 * 255, source: 'https://docs.github.com/en/actions/how-tos/deploy/configure-and-manage-deployments/manage-environments', asOf },
  event_name: oidc('pull_request_review_comment'),
  runner_environment: oidc('github-hosted'),
  repository_visibility: oidc('internal'),
};

const ROWS: IssuerRow[] = [
  { issuers: /^https:\/\/token\.actions\.(?:githubusercontent\.com|[^./]+\.ghe\.com)(?:\/[^/]+)?$/, claims: GITHUB },
  { issuers: /^https:\/\/[^/]+\/_services\/token$/, claims: GITHUB },
];

/** The most bytes that a claim has in tokens of an issuer; 0 where nobody says, so that what is computed from it is a lower bound there. */
export function longestClaim(issuer: string, claim: string): number {
  return ROWS.find(({ issuers }) => issuers.test(issuer))?.claims[claim]?.bytes ?? 0;
}

/** `google.subject` at its longest. */
export const subjectBytes = (traceClaims: readonly string[]) => traceClaims.length * (TRACE_CLAIM_DIGITS + 1) - 1;
