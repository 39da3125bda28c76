import { DOCS, entry, show } from '../errors';

/** A permission of one of our own identities that a rule finds too broad. */
interface TooBroad {
  readonly workflow: string;
  /** The rule. */
  readonly rule: string;
  /** `aws/administrator`. */
  readonly id: string;
  /** A preset that gives no more than a task needs. */
  readonly preset: string;
  readonly message: string;
  readonly attack: string;
  readonly fix?: string;
}

export const permissionTooBroad = entry('permission-too-broad', ({ workflow, rule, id, preset, message, attack, fix }: TooBroad) => ({
  problem: `what the runs of the trusted workflow ${show(workflow)} may do is too much: ${message} (${rule})`,
  got: message,
  allowed: `what ${DOCS}/checks/${rule}.md shows as not found: ${attack}`,
  remedies: [
    ...fix === undefined ? [] : [fix],
    `a task, which gives what its tool needs and no more: ${preset}, and the others of ${DOCS}/permissions.md`,
    `acknowledge: [{ id: '${id}', reason: '...why no narrower permission does...', expires: 'YYYY-MM-DD' }] on the trusted workflow`,
  ],
}));

/** A plan looks, whoever gave it something else. */
export const permissionNotForTier = entry('permission-not-for-tier', (workflow: string, tier: string, permission: string, id: string) => ({
  problem: `the trusted workflow ${show(workflow)} has the tier ${tier}, which is read-only, and its identity may change something`,
  got: permission,
  allowed: `for ${tier}: what sees configuration and state, and the lock of the state by a task`,
  remedies: [
    'another trusted workflow, of the tier that changes it, with an identity of its own',
    'the permission taken away, or one that only reads',
    `acknowledge: [{ id: '${id}', reason: '...', expires: 'YYYY-MM-DD' }] on the trusted workflow`,
  ],
}));
