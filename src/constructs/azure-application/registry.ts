import { TerraformStack } from 'cdktf';
import { IConstruct } from 'constructs';
import { BoundApplication } from './application-binder';
import { foreignCredentials } from './foreign-credentials';
import { heldApplications } from './held-applications';
import { CredentialRegistry } from '../azure/credential-registry';
import { onePerApp } from '../guard/one-per-app';
import { AppGuard } from '../terraform/app-guard';

/** What the trusted applications of one app must know of each other. */
export class ApplicationRegistry {
  /** Who writes credentials to which application. */
  public readonly credentials = new CredentialRegistry('an application');
  /** The applications that trusted applications act as. */
  public readonly held = heldApplications();

  /** Writes down which application a construct acts as, and by what else the app may know it. */
  public hold(construct: IConstruct, { applicationId, made, known }: BoundApplication): void {
    const stack = TerraformStack.of(construct);
    this.held.add({ stack, text: applicationId }, { path: construct.node.path, made }, known);
  }
}

/** The registry of the app that a construct is in. */
export const registryOf = onePerApp((root) => {
  const registry = new ApplicationRegistry();
  AppGuard.of(root).check('azure-application', () => foreignCredentials(registry.held));
  return registry;
});
