import { azureDuplicateCredential } from '../../internal/catalogue/azure';
import { checkCount } from '../../parties/azure/render';
import { CompiledTrust, Enforcement, Party, settleSharing, SHARED_IDENTITY, sharedWith } from '../../trust';

/** What a credential compares beside the audience: no identity has a pair of them twice. */
export interface ComparedPair {
  readonly issuer: string;
  /** The subject, or the expression. */
  readonly compared: string;
}

/** Whoever writes credentials to an identity. */
export interface CredentialHolder {
  readonly path: string;
  readonly trust: CompiledTrust;
  /** None where the trust is closed. */
  readonly pairs: readonly ComparedPair[];
}

/** Who writes credentials to which identity of an app. */
export class CredentialRegistry {
  private readonly holders = new Map<string, CredentialHolder[]>();

  /** `kind` for people: `a managed identity`. */
  constructor(private readonly kind: string) {}

  /** Adds credentials: 20 in all, none twice, and of several trusted workflows only where each acknowledges it. */
  public claim(key: string, holder: CredentialHolder): void {
    const others = this.holders.get(key) ?? [];
    for (const { issuer, compared } of holder.pairs) {
      const other = others.find(({ pairs }) => pairs.some((pair) => pair.issuer === issuer && pair.compared === compared));
      if (other) throw azureDuplicateCredential(issuer, compared, other.path);
    }
    checkCount(holder.pairs.map(({ compared }) => compared), new Map(others.map(({ path, pairs }) => [path, pairs.length])), this.kind);
    const all = [...others, holder];
    settleSharing(Party.AZURE, this.nameOf(all), trustsOf(all));
    this.holders.set(key, all);
  }

  /** The gap of a workflow that acts as an identity beside others: it takes the place of the one that its repositories make. */
  public withSharing(key: string, trust: CompiledTrust, enforcements: Enforcement[]): Enforcement[] {
    const holders = this.holders.get(key) ?? [];
    const trusts = trustsOf(holders);
    if (trusts.length < 2 || !trusts.includes(trust)) return enforcements;
    const others = trusts.filter((other) => other !== trust).map(({ name }) => name);
    return [...enforcements.filter(({ requirement }) => requirement !== SHARED_IDENTITY), sharedWith(Party.AZURE, trust, this.nameOf(holders), others)];
  }

  private nameOf([{ path }]: readonly CredentialHolder[]): string {
    return `${this.kind.replace(/^an? /, 'the ')} of ${path}`;
  }
}

/** The trusts that let somebody in. */
function trustsOf(holders: readonly CredentialHolder[]): CompiledTrust[] {
  return [...new Set(holders.filter(({ pairs }) => pairs.length > 0).map(({ trust }) => trust))];
}
