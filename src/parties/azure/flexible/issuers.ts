import { FlexibleOperator } from './expression';

/** What Entra takes in the expressions for one kind of issuer. */
export interface FlexibleIssuer {
  /** For people. */
  readonly platform: string;
  /** The issuers that are meant. */
  readonly url: RegExp;
  /** The claims that an expression may name, each with its operators. */
  readonly operators: ReadonlyMap<string, readonly FlexibleOperator[]>;
  /** Claims that an expression must name: at least one of each list. */
  readonly required: readonly (readonly string[])[];
  /** Claims that one document lets an expression name, and another does not. @default - none */
  readonly disputed?: ReadonlyMap<string, readonly FlexibleOperator[]>;
  readonly source: string;
  readonly asOf: string;
}

const FLEX = 'https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-flexible-federated-identity-credentials (2026-09-18)';
const asOf = '2026-11-21';
const EITHER = [FlexibleOperator.EQ, FlexibleOperator.MATCHES];
const EQ = [FlexibleOperator.EQ];

/** The issuers of flexible credentials. Enterprise issuers of GitHub, GHE.com, GHES and Terraform Enterprise are not among them. */
export const FLEXIBLE_ISSUERS: readonly FlexibleIssuer[] = [
  {
    platform: 'GitHub Actions on github.com',
    url: /^https:\/\/token\.actions\.githubusercontent\.com$/,
    operators: new Map([['sub', EITHER], ['job_workflow_ref', EITHER], ['repository_id', EQ], ['repository_owner_id', EQ]]),
    // Since July or August 2026, whatever the form of the subject.
    required: [['sub'], ['repository_id', 'repository_owner_id']],
    source: FLEX,
    asOf,
  },
  {
    platform: 'GitLab',
    url: /^https:\/\/gitlab(?:\.[^./:]+)?\.(?:com|ca)$/,
    // UNCLEAR: two pages name different sets of ids, and one page's example has none. `sub` with `project_id` satisfies every reading.
    operators: new Map([['sub', EITHER], ['project_id', EQ]]),
    required: [['sub'], ['project_id']],
    // https://learn.microsoft.com/en-us/entra/workload-id/workload-identities-federated-credential-mutable-subjects (2026-07-28)
    disputed: new Map([['namespace_id', EQ], ['user_id', EQ]]),
    source: FLEX,
    asOf,
  },
  {
    platform: 'HCP Terraform',
    url: /^https:\/\/app(?:\.eu)?\.terraform\.io$/,
    operators: new Map([['sub', EITHER]]),
    required: [['sub']],
    source: FLEX,
    asOf,
  },
];

/** The rules for an issuer; undefined where it takes standard credentials only. */
export function flexibleIssuer(url: string): FlexibleIssuer | undefined {
  return FLEXIBLE_ISSUERS.find((issuer) => issuer.url.test(url));
}
