import { entry, show } from '../errors';

/** A party cannot hold a requirement, and nobody took responsibility for the gap. */
export const requirementNotEnforceable = entry('requirement-not-enforceable', (
  workflow: string, party: string, requirement: string, text: string, why: string, gap: string, remedies: readonly string[],
) => ({
  problem: `${party} cannot enforce "${requirement}" of the trusted workflow ${show(workflow)}: ${why}`,
  got: text,
  allowed: `requirements that ${party} can check; nothing is left out in silence`,
  remedies: [
    ...remedies,
    `acknowledge: [{ id: '${gap}', reason: '...what holds it instead...', expires: 'YYYY-MM-DD' }] on the trusted workflow`,
  ],
}));
