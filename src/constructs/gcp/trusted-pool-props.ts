import { TerraformProvider } from 'cdktf';
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
   * Issuer of the workflows to come.
   * @default - the issuer of the first workflow
   */
  readonly issuer?: string;

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
   * What the service account may do.
   * @default - nothing
   */
  readonly projectRoles?: ProjectRole[];
}
