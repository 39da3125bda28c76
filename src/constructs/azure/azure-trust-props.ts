import { AzureCloud } from './azure-cloud';
import { AzureRoleAssignment } from './azure-role-assignment';
import { TrustedWorkflow } from '../../trust';

/** What a managed identity and an application have in common: who may act as it, and what it may do. */
export interface AzureTrustProps {
  /** The runs that may act as this identity or application. */
  readonly workflow: TrustedWorkflow;

  /**
   * The cloud. It decides the audience and the environment to log in to; the provider's own `environment` must say the same.
   * @default AzureCloud.GLOBAL
   */
  readonly cloud?: AzureCloud;

  /**
   * What it may do in Azure. Each role once at a scope. Roles are written by the azurerm provider: for those of an application the package
   * `@cdktf/provider-azurerm` is needed too.
   * @default - nothing
   */
  readonly roleAssignments?: AzureRoleAssignment[];

  /**
   * The subscription that the pipeline logs in to: a GUID, or a reference. It grants nothing.
   * @default - the subscription of the first role assignment that tells one; else the pipeline logs in without a subscription
   */
  readonly subscriptionId?: string;

  /**
   * Closes the trust on redeploy: the identity or application stays, and neither a credential nor a role assignment is written, so nobody can
   * log in as it. Access tokens that were issued before live on, those of a managed identity up to 24 hours; they lose the roles that are assigned here.
   * @default false
   */
  readonly closed?: boolean;
}
