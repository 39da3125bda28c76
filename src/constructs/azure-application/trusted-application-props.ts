import { TerraformProvider } from 'cdktf';
import { ApplicationSource } from './application-source';
import { AzureTrustProps } from '../azure/azure-trust-props';

/** Properties of a trusted application. */
export interface TrustedApplicationProps extends AzureTrustProps {
  /** The application: a new one, or an existing one. */
  readonly application: ApplicationSource;

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
