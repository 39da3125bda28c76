import { TerraformProvider } from 'cdktf';
import { AzureTrustProps } from './azure-trust-props';
import { IdentitySource } from './identity-source';

/** Properties of a trusted identity. */
export interface TrustedIdentityProps extends AzureTrustProps {
  /** The managed identity: a new one, or an existing one. */
  readonly identity: IdentitySource;

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
