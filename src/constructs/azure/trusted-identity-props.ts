import { TerraformProvider } from 'cdktf';
import { AzureCloud } from './azure-cloud';
import { AzureRoleAssignment } from './azure-role-assignment';
import { IdentitySource } from './identity-source';
import { TrustedWorkflow } from '../../trust';

/** Properties of a trusted identity. */
export interface TrustedIdentityProps {
  /** The runs that may act as this identity. */
  readonly workflow: TrustedWorkflow;

  /** The managed identity: a new one, or an existing one. */
  readonly identity: IdentitySource;

  /**
   * The cloud. It decides the audience and the environment to log in to; the provider's own `environment` must say the same.
   * @default AzureCloud.GLOBAL
   */
  readonly cloud?: AzureCloud;

  /**
   * What the identity may do. Each role once at a scope.
   * @default - nothing
   */
  readonly roleAssignments?: AzureRoleAssignment[];

  /**
   * The subscription that the pipeline logs in to: a GUID, or a reference. It grants nothing.
   * @default - the subscription of the first role assignment that tells one; else the pipeline logs in without a subscription
   */
  readonly subscriptionId?: string;

  /**
   * Closes the trust on redeploy: the identity stays, and neither a credential nor a role assignment is written, so nobody can log in
   * as it. Access tokens that were issued before live on, up to 24 hours; they lose the roles that are assigned here.
   * @default false
   */
  readonly closed?: boolean;

  /**
   * The azurerm provider for all resources of this identity. It must be of the subscription that the identity is in.
   * @default - the default azurerm provider of the stack
   */
  readonly provider?: TerraformProvider;
}

/** What a runbook needs and the code may leave to the deployment. */
export interface IdentityRunbookOptions {
  /**
   * Object id of the service principal, where the identity is a new one: `az identity show --name NAME --resource-group GROUP --query principalId`.
   * @default - the one that the code names
   */
  readonly principalId?: string;
}
