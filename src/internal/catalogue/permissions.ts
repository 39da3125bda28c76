import { DOCS, entry, show } from '../errors';

/** A permission of one of our own identities that a rule finds too broad. */
interface TooBroad {
  readonly workflow: string;
  /** The rule. */
  readonly rule: string;
  /** `aws/administrator`. */
  readonly id: string;
  readonly message: string;
  readonly attack: string;
  readonly fix?: string;
}

export const permissionTooBroad = entry('permission-too-broad', ({ workflow, rule, id, message, attack, fix }: TooBroad) => ({
  problem: `what the runs of the trusted workflow ${show(workflow)} may do is too much: ${message} (${rule})`,
  got: message,
  allowed: `what ${DOCS}/checks/${rule}.md shows as not found: ${attack}`,
  remedies: [
    ...fix === undefined ? [] : [fix],
    `acknowledge: [{ id: '${id}', reason: '...why no narrower permission does...', expires: 'YYYY-MM-DD' }] on the trusted workflow`,
  ],
}));
