import { FederatedIdentityCredential } from '@cdktf/provider-azurerm/lib/federated-identity-credential';
import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { CredentialRegistry } from './credential-registry';
import { foreignCredentials } from './foreign-credentials';
import { heldIdentities } from './held-identities';
import { azureDuplicateIdentity } from '../../internal/catalogue/azure';
import { tokenEngine } from '../../internal/tokens';
import { onePerApp } from '../guard/one-per-app';
import { AppGuard } from '../terraform/app-guard';
import { resolveText } from '../terraform/resolve-text';

/** What the trusted identities of one app must know of each other. */
export class Registry {
  /** Who writes credentials to which identity. */
  public readonly credentials = new CredentialRegistry('a managed identity');
  /** The identities that trusted identities act as, by the path of the construct. */
  public readonly held = heldIdentities();
  private readonly names = new Map<string, string>();
  private readonly last = new Map<string, FederatedIdentityCredential>();

  /** An identity is created once. */
  public claimName(place: string, name: string, resourceGroupName: string, path: string): void {
    const known = this.names.get(place);
    if (known !== undefined) throw azureDuplicateIdentity(name, resourceGroupName, known);
    this.names.set(place, path);
  }

  /** Adds a credential to the chain of its identity in this stack: `write` gets the one that it has to wait for. */
  public chain(stack: TerraformStack, key: string, write: (previous?: FederatedIdentityCredential) => FederatedIdentityCredential): void {
    const chain = JSON.stringify([stack.node.path, key]);
    const credential = write(this.last.get(chain));
    this.last.set(chain, credential);
  }
}

/** One text per identity. Azure ignores letter case in ids; a reference means an identity of one stack. */
export function identityKey(construct: IConstruct, id: string): string {
  if (tokenEngine(id) === undefined) return id.toLowerCase();
  return referenceKey(construct, resolveText(construct, id));
}

/** The same for a reference as Terraform writes it. */
export function referenceKey(construct: IConstruct, reference: string): string {
  return JSON.stringify([TerraformStack.of(construct).node.path, reference]);
}

/** The registry of the app that a construct is in. */
export const registryOf = onePerApp((root) => {
  const registry = new Registry();
  AppGuard.of(root).check('azure', () => foreignCredentials(registry.held));
  return registry;
});
