import { ApplicationFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-federated-identity-credential';
import { ApplicationFlexibleFederatedIdentityCredential } from '@cdktf/provider-azuread/lib/application-flexible-federated-identity-credential';
import { IConstruct } from 'constructs';
import { azureDuplicateCredential } from '../../internal/catalogue/azure';
import { ApplicationDocument } from '../../parties/azure/application-document';
import { checkCount } from '../../parties/azure/split';

/** A credential of either kind, as Terraform writes it. */
export type Credential = ApplicationFederatedIdentityCredential | ApplicationFlexibleFederatedIdentityCredential;

/** What a credential compares beside issuer and audience: no application has a pair of it and the issuer twice. */
interface Pair {
  readonly issuer: string;
  readonly compared: string;
}

/** Whoever writes credentials to an application. */
interface Holder {
  readonly path: string;
  readonly pairs: Pair[];
}

/** What the trusted applications of one app must know of each other. */
export class ApplicationRegistry {
  private readonly holders = new Map<string, Holder[]>();
  private readonly keys = new WeakMap<Credential, string>();

  /** Adds credentials to an application: 20 in all, of both kinds, and none twice. */
  public claimCredentials(key: string, { credentials, flexibleCredentials }: ApplicationDocument, path: string): void {
    const others = this.holders.get(key) ?? [];
    const pairs = [
      ...credentials.map(({ issuer, subject }) => ({ issuer, compared: subject })),
      ...flexibleCredentials.map(({ issuer, expression }) => ({ issuer, compared: expression })),
    ];
    for (const { issuer, compared } of pairs) {
      const other = others.find((holder) => holder.pairs.some((pair) => pair.issuer === issuer && pair.compared === compared));
      if (other) throw azureDuplicateCredential(issuer, compared, other.path);
    }
    checkCount(pairs.map(({ compared }) => compared), new Map(others.map((holder) => [holder.path, holder.pairs.length])), 'an application');
    this.holders.set(key, [...others, { path, pairs }]);
  }

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
