import { entry, show } from '../errors';

/** Two sets of facts under one id: which of them holds would depend on the order of loading. */
export const factsAlreadyKnown = entry('facts-already-known', (id: string) => ({
  problem: `a CI system with the id ${show(id)} is known already, with other facts`,
  got: show(id),
  allowed: 'one CI system for each id',
  remedies: ['another id', 'the facts that are known, imported from where they stand'],
}));
