import { TerraformProvider } from 'cdktf';
import { ApplicationSource } from './application-source';
import { TrustedWorkflow } from '../../trust';
import { AzureCloud } from '../azure/azure-cloud';
import { AzureRoleAssignment } from '../azure/azure-role-assignment';

/** Properties of a trusted application. */
export interface TrustedApplicationProps {
  /** The runs that may act as this application. */
  readonly workflow: TrustedWorkflow;

  /** The application: a new one, or an existing one. */
  readonly application: ApplicationSource;

  /**
   * The cloud. It decides the audience and the environment to log in to; the provider's own `environment` must say the same.
   * @default AzureCloud.GLOBAL
   */
  readonly cloud?: AzureCloud;

  /**
   * What the application may do in Azure. Each role once at a scope. Roles are written by the azurerm provider, whose package
   * `@cdktf/provider-azurerm` is needed for them alone.
   * @default - nothing
   */
  readonly roleAssignments?: AzureRoleAssignment[];

  /**
   * The subscription that the pipeline logs in to: a GUID, or a reference. It grants nothing.
   * @default - the subscription of the first role assignment that tells one; else the pipeline logs in without a subscription
   */
  readonly subscriptionId?: string;

  /**
   * Closes the trust on redeploy: the application stays, and neither a credential nor a role assignment is written, so nobody can log in
   * as it. Access tokens that were issued before live on until they expire; they lose the roles that are assigned here.
   * @default false
   */
  readonly closed?: boolean;

  /**
   * The azuread provider for the application and its credentials.
   * @default - the default azuread provider of the stack
   */
  readonly provider?: TerraformProvider;

  /**
   * The azurerm provider for the role assignments.
   * @default - the default azurerm provider of the stack
   */
  readonly roleProvider?: TerraformProvider;
}

/** What a runbook needs and the code may leave to the deployment. */
export interface ApplicationRunbookOptions {
  /**
   * Client id, where the application is a new one.
   * @default - the one that the code names
   */
  readonly clientId?: string;

  /**
   * Object id of the service principal, where the application is a new one or it is looked up.
   * @default - the one that the code names
   */
  readonly principalId?: string;
}
