import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import { IConstruct } from 'constructs';
import { CredentialBook } from '../azure/credential-book';

/** A credential of either kind, as Terraform writes it. */
export type Credential = ApplicationFederatedIdentityCredential | ApplicationFlexibleFederatedIdentityCredential;

/** What the trusted applications of one app must know of each other. */
export class ApplicationRegistry {
  /** Who writes credentials to which application. */
  public readonly credentials = new CredentialBook('an application');
  private readonly keys = new WeakMap<Credential, string>();

  /** Remembers whose credential it is. */
  public remember(credential: Credential, key: string): void {
    this.keys.set(credential, key);
  }

  /** The application of a credential that was written here. */
  public keyOf(credential: Credential): string | undefined {
    return this.keys.get(credential);
  }
}

const registries = new WeakMap<IConstruct, ApplicationRegistry>();

/** The registry of the app that a construct is in. */
export function registryOf(construct: IConstruct): ApplicationRegistry {
  const { root } = construct.node;
  const registry = registries.get(root) ?? new ApplicationRegistry();
  registries.set(root, registry);
  return registry;
}
