import { ApplicationBinder } from './application-binder';
import { ExistingApplicationProps, NewApplicationProps } from './application-props';
import { ExistingApplication } from './existing-application';
import { NewApplication } from './new-application';

/** Where the application comes from. */
export class ApplicationSource {
  /** A new application with a service principal, for its own tenant alone. What is wrong with it is thrown by the construct that registers it. */
  public static create(props: NewApplicationProps): ApplicationSource {
    return new ApplicationSource(new NewApplication(props));
  }

  /**
   * An application that somebody else owns. Its service principal must exist. Several trusted workflows may share it, 20 credentials of
   * both kinds in all. Each run that is trusted can do all that the application may do. What it trusts already stays trusted and counts
   * too, as do its secrets and certificates: `az ad app federated-credential list`, `az ad app credential list`.
   */
  public static fromAttributes(props: ExistingApplicationProps): ApplicationSource {
    return new ApplicationSource(new ExistingApplication(props));
  }

  /** @internal */
  public readonly _binder: ApplicationBinder;

  private constructor(binder: ApplicationBinder) {
    this._binder = binder;
  }
}
