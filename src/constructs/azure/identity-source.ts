import { ExistingIdentity } from './existing-identity';
import { IdentityBinder } from './identity-binder';
import { ExistingIdentityProps, NewIdentityProps } from './identity-props';
import { NewIdentity } from './new-identity';

/**
 * Where the managed identity comes from. A user-assigned one: system-assigned identities cannot hold federated identity credentials.
 * @see https://learn.microsoft.com/en-us/entra/workload-id/workload-identity-federation-create-trust-user-assigned-managed-identity
 */
export class IdentitySource {
  /** A new identity, owned by the construct. What is wrong with it is thrown by the construct that creates it. */
  public static create(props: NewIdentityProps): IdentitySource {
    return new IdentitySource(new NewIdentity(props));
  }

  /**
   * An identity that somebody else owns. Several trusted workflows may share it, 20 credentials in all, which are written one after
   * the other within a stack; stacks that write to one identity must not be deployed at the same time. Each run that is trusted can do
   * all that the identity may do. What it trusts already stays trusted and counts too: `az identity federated-credential list`.
   */
  public static fromAttributes(props: ExistingIdentityProps): IdentitySource {
    return new IdentitySource(new ExistingIdentity(props));
  }

  /** @internal */
  public readonly _binder: IdentityBinder;

  private constructor(binder: IdentityBinder) {
    this._binder = binder;
  }
}
