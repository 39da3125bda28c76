import { TerraformProvider } from 'cdktf';
import { ExistingPool } from './existing-pool';
import { ProjectNumber } from './project-number';
import { ProjectRole } from './project-role';

/** Properties of a pool. */
export interface TrustedPoolProps {
  /**
   * Id of the pool: with the salt 4 to 32 characters of a-z, 0-9 and "-", not beginning with "gcp-". A literal.
   * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.locations.workloadIdentityPools/create
   */
  readonly poolId: string;

  /**
   * Id of its one provider: 4 to 32 characters of a-z, 0-9 and "-", not beginning with "gcp-". A literal.
   * @default 'oidc'
   */
  readonly providerId?: string;

  /**
   * Appended to the id of the pool, after a dash. An id that was deleted is blocked for 30 days: with another salt, the pool can be made anew at once.
   * @default - the id as it is
   */
  readonly salt?: string;

  /**
   * Display name of the pool, at most 32 characters.
   * @default - none
   */
  readonly displayName?: string;

  /**
   * Description of the pool, at most 256 characters.
   * @default - none
   */
  readonly description?: string;

  /**
   * Id of the project that the pool is in, or a reference of cdktf to it.
   * @default - the project of the google provider
   */
  readonly project?: string;

  /**
   * Number of that project. Digits make the audience a part of the synthesized file.
   * @default - Terraform knows it after the pool is made
   */
  readonly projectNumber?: ProjectNumber;

  /**
   * The pool exists already: the construct looks it up by its id and adds its provider to it. `salt`, `displayName` and `description` belong to
   * whoever made it. It is not disabled where all workflows are closed, the provider alone is.
   * @default - the construct makes the pool
   */
  readonly existing?: ExistingPool;

  /**
   * Whether the APIs that federation needs are enabled in the project of the pool, before anything else is made there: `iam`, `cloudresourcemanager`,
   * `iamcredentials` and `sts` of googleapis.com, a `google_project_service` each. They stay enabled when the pool is destroyed. Who deploys needs
   * `serviceusage.services.enable` on the project, and the project the Service Usage API. Once for all pools of a stack and project.
   * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-deployment-pipelines
   * @default false
   */
  readonly enableApis?: boolean;

  /**
   * Issuer of the workflows to come.
   * @default - the issuer of the first workflow
   */
  readonly issuer?: string;

  /**
   * The public keys of the issuer, as the JSON of its `jwks_uri`, where Google cannot reach its discovery document: a cluster, a GitLab or a GitHub
   * Enterprise Server in a private network. Public keys alone, RSA with RS256 or EC with ES256; certificates in it are left out, since Google takes none.
   * An update replaces all keys: docs/runbooks/private-issuer.md says how one is changed. Not for issuers that publish their keys for many customers.
   * @see https://docs.cloud.google.com/iam/docs/workload-identity-federation-with-kubernetes
   * @default - Google fetches them from the issuer
   */
  readonly uploadedKeys?: string;

  /**
   * The google provider for all resources of the pool.
   * @default - the default google provider of the stack
   */
  readonly provider?: TerraformProvider;
}

/** A service account for one workflow. */
export interface TrustedServiceAccountOptions {
  /** Id of the service account: 6 to 30 characters of a-z, 0-9 and "-", beginning with a letter, not ending with "-". A literal. */
  readonly accountId: string;

  /**
   * Display name of the service account, at most 100 bytes.
   * @default - the name of the workflow
   */
  readonly displayName?: string;

  /**
   * Id of the project that the service account is in, or a reference of cdktf to it.
   * @default - the project of the pool
   */
  readonly project?: string;

  /**
   * What the service account may do on projects.
   * @default - nothing
   */
  readonly roleAssignments?: ProjectRole[];

  /**
   * Closes the trust on redeploy: the service account stays and is disabled, which ends the tokens that it gave before; its binding and
   * its roles are not written. Nothing is mapped for the workflow. If all workflows of the pool are closed, provider and pool are disabled too.
   * A workflow is open or closed in all of a pool.
   * @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/projects.serviceAccounts/disable
   * @default false
   */
  readonly closed?: boolean;
}

/** How a workflow gets in: as a service account that exists already, or with a role of its own. */
export interface PoolGrantOptions {
  /**
   * Closes the trust on redeploy: the binding or role is not written, and nothing is mapped for the workflow. Tokens that were given before keep no
   * role of their own, but those of a service account live on, up to an hour, unless you disable it: it may serve others, so that is left to you.
   * If all workflows of the pool are closed, provider and pool are disabled. A workflow is open or closed in all of a pool.
   * @default false
   */
  readonly closed?: boolean;
}

/** What is logged, and where. */
export interface AuditLogOptions {
  /**
   * Id of the project, or a reference of cdktf to it. Exchanges are logged in the project of the pool, impersonations in the project
   * of the service account: call the method for each of them.
   * @default - the project of the pool
   */
  readonly project?: string;

  /**
   * Whether all reads and writes of data are logged too (`DATA_READ`, `DATA_WRITE`), for the time that somebody looks for a fault. It is much, and costs.
   * @default false
   */
  readonly dataAccess?: boolean;
}

/** What a runbook needs and the code may leave to the deployment. */
export interface PoolRunbookOptions {
  /**
   * Id of the project of the pool, and of what the code puts into the same project.
   * @default - the one that the code names
   */
  readonly project?: string;

  /**
   * Number of the project of the pool.
   * @default - the one that the code names
   */
  readonly projectNumber?: string;
}
