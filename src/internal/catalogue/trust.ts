import { entry, show } from '../errors';

/** A requirement that a party cannot hold. */
export interface Gap {
  readonly requirement: string;
  readonly text: string;
  readonly why: string;
  /** What acknowledges it: `azure/ref`. */
  readonly id: string;
  readonly remedies: readonly string[];
}

/** A party cannot hold some requirements, and nobody took responsibility for the gaps. All of them at once: one may cure the others. */
export const requirementNotEnforceable = entry('requirement-not-enforceable', (workflow: string, party: string, gaps: readonly Gap[]) => ({
  problem: `${party} cannot enforce ${listed(gaps.map(({ requirement }) => `"${requirement}"`))} of the trusted workflow ${show(workflow)}: ${unique(gaps.map(({ why }) => why)).join('; ')}`,
  got: gaps.map(({ text }) => text).join('; '),
  allowed: `requirements that ${party} can check; nothing is left out in silence`,
  remedies: [
    ...unique(gaps.flatMap(({ remedies }) => remedies)),
    `acknowledge: [${gaps.map(({ id }) => `{ id: '${id}', reason: '...what holds it instead...', expires: 'YYYY-MM-DD' }`).join(', ')}] on the trusted workflow`,
  ],
}));

const unique = (texts: readonly string[]) => [...new Set(texts)];

/** `"a"`, `"a" and "b"`, `"a", "b" and "c"`. */
function listed(names: readonly string[]): string {
  const front = names.slice(0, -1);
  return front.length === 0 ? names[0] : `${front.join(', ')} and ${names.at(-1)}`;
}
