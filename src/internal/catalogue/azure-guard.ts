import { changed } from './changed';
import { entry, show } from '../errors';

/** A credential was changed after it was checked. */
export const azureTrustChanged = entry('azure-trust-changed', (attribute: string, actual: unknown, expected: unknown) => ({
  problem: `${attribute} was changed after it was checked: through a property, an override (of the resource or of the stack) or an aspect`,
  ...changed(actual, expected, 'what the trusted workflow comes to: '),
  remedies: [
    'take the property, the override or the aspect out, and say it through the trusted workflow',
    'write a credential of your own on another identity, without this library',
  ],
}));

/** A credential beside ours, on a managed identity. */
export const azureCredentialByHand = entry('azure-credential-by-hand', (holder: string, trusted: unknown) => ({
  problem: `this credential lets others act as the managed identity of ${holder}: it was not written by this library`,
  got: show(trusted),
  allowed: 'the credentials of trusted workflows alone, in all stacks of the app',
  remedies: [
    'a trusted workflow for these runs, on the same identity where that is meant: identity: IdentitySource.fromAttributes({ id: first.identityId, ... })',
    'a managed identity of its own for whoever is no CI run, without this library',
  ],
}));

/** The same on an application. */
export const azureApplicationCredentialByHand = entry('azure-application-credential-by-hand', (holder: string, trusted: unknown) => ({
  problem: `this credential lets others act as the application of ${holder}: it was not written by this library`,
  got: show(trusted),
  allowed: 'the credentials of trusted workflows alone, in all stacks of the app',
  remedies: [
    'a trusted workflow for these runs, on the same application where that is meant: application: ApplicationSource.fromAttributes({ objectId: first.objectId, ... })',
    'an application of its own for whoever is no CI run, without this library',
  ],
}));

/** A password or certificate of an application that this library made. */
export const azureApplicationSecret = entry('azure-application-secret', (holder: string, kind: string) => ({
  problem: `whoever holds this secret acts as the application of ${holder}, from anywhere`,
  got: kind,
  allowed: 'no secrets and certificates on an application that a TrustedApplication creates',
  remedies: [
    'take it out: the pipeline logs in without one',
    'an application of its own for whoever needs a secret; ApplicationSource.fromAttributes({ ... }) for one that has secrets until its pipelines have moved',
  ],
}));
