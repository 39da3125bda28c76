import { JudgedIdentity } from './judged-identity';
import { HeldPower, IdentityPermissions, Permission, Power, RunKind, RunsOfKind, TokenClaims, TrustingIdentity } from '../trust';

/** An identity with what it may do, and whom its trust lets in. */
export class JudgedPermissions {
  private read?: IdentityPermissions;

  /**
   * @param trust whom it lets in; may be judged of another identity whose document says the same
   */
  constructor(public readonly identity: TrustingIdentity, public readonly trust: JudgedIdentity) {}

  /** What it may do; read when it is first asked for. */
  public get permissions(): IdentityPermissions {
    this.read ??= this.identity.permissions?.() ?? { permissions: [], unknown: [] };
    return this.read;
  }

  /** The permissions that have a power. */
  public with(power: Power): readonly (HeldPower & { readonly permission: Permission })[] {
    return this.permissions.permissions.flatMap((permission) => (
      permission.powers.filter((held) => held.power === power).map((held) => ({ ...held, permission }))));
  }

  /** A run of a kind that gets in, of whichever CI system; undefined where none does. */
  public ofKind(kind: RunKind): (RunsOfKind & { readonly witness: TokenClaims }) | undefined {
    for (const trust of this.trust.trusts) {
      const found = trust.ofKind(kind);
      if (found) return found;
    }
    return undefined;
  }
}
