import { entry, show } from '../errors';

/** Somebody changed a credential after it was checked. */
export const azureTrustChanged = entry('azure-trust-changed', (attribute: string, actual: unknown, expected: unknown) => ({
  problem: `${attribute} was changed after it was checked: through a property, an override or an aspect`,
  got: show(actual),
  allowed: `what the trusted workflow comes to: ${show(expected)}`,
  remedies: [
    'take the property, the override or the aspect out, and say it through the trusted workflow',
    'write a credential of your own on another identity, without this library',
  ],
}));
