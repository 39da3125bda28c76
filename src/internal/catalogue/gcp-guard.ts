import { entry, show } from '../errors';

/** Two expressions whose digests are the same: one attribute cannot map both. */
export const gcpAttributeCollision = entry('gcp-attribute-collision', (attribute: string, expression: string, known: string) => ({
  problem: `the attribute ${attribute} of this pool maps another expression already: ${show(known)}`,
  got: show(expression),
  allowed: 'one expression for each attribute: a binding names the attribute alone',
  remedies: ["new TrustedPool(this, 'AnotherPool', { poolId: '...' }) for this workflow"],
}));

/** What was checked is not what would be synthesized. */
export const gcpTrustChanged = entry('gcp-trust-changed', (place: string, actual: unknown, expected: unknown) => ({
  problem: `${place} was changed after it was checked: through a property, an override or an aspect`,
  got: show(actual),
  allowed: `what the trusted workflows come to: ${show(expected)}`,
  remedies: [
    'take the property, the override or the aspect out, and say it through the trusted workflow',
    'write a pool or a binding of your own beside this one, without this library',
  ],
}));
