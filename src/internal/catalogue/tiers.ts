import { entry, show } from '../errors';

/** A rule of a tier that a trust misses. */
export interface MissedRule {
  /** `tier/RULE`. */
  readonly id: string;
  readonly text: string;
  /** What is missing. */
  readonly how: string;
  readonly remedies: readonly string[];
}

/** All missed rules at once: one remedy may cure several. */
export const tierNotReached = entry('tier-not-reached', (workflow: string, tier: string, missed: readonly MissedRule[], cloud?: string) => ({
  problem: `the trusted workflow ${show(workflow)} has the tier ${tier} and does not reach it${cloud === undefined ? '' : ` by what ${cloud} holds of it`}: ${missed.map(({ id, how }) => `${id}: ${how}`).join('; ')}`,
  got: missed.map(({ how }) => how).join('; '),
  allowed: `for ${tier}: ${missed.map(({ text }) => text).join('; ')}`,
  remedies: [
    ...remediesOf(missed),
    `acknowledge: [${missed.map(({ id }) => `{ id: '${id}', reason: '...what holds it instead...', expires: 'YYYY-MM-DD' }`).join(', ')}] on the trusted workflow`,
  ],
}));

/** Each remedy once. Where it does not cure every rule, it says which. */
function remediesOf(missed: readonly MissedRule[]): string[] {
  return [...new Set(missed.flatMap(({ remedies }) => remedies))].map((remedy) => {
    const cured = missed.filter(({ remedies }) => remedies.includes(remedy)).map(({ id }) => id);
    return cured.length === missed.length ? remedy : `for ${cured.join(' and ')}: ${remedy}`;
  });
}

/** A task, as messages name it. */
interface NamedTask {
  readonly id: string;
  readonly text: string;
}

/** Whoever proposes a change writes what its run does. */
export const taskOfUnreviewedCode = entry('task-of-unreviewed-code', (workflow: string, task: NamedTask, loose: readonly { access: string; id: string }[]) => ({
  problem: `the trusted workflow ${show(workflow)} lets in runs of changes that nobody has reviewed, and the task ${task.id} gives them ${loose.map(({ access }) => access).join(', ')}`,
  got: show(task.text),
  allowed: 'for unreviewed code: neither writes, nor secrets, nor the state of infrastructure, in which secrets stand',
  remedies: [
    'another trusted workflow for reviewed code, with an identity of its own, which gets the task',
    `acknowledge: [${[...new Set(loose.map(({ id }) => id))].map((id) => `{ id: '${id}', reason: '...why nothing can be taken or left behind...', expires: 'YYYY-MM-DD' }`).join(', ')}] on the trusted workflow`,
  ],
}));

export const taskNotForTier = entry('task-not-for-tier', (workflow: string, tier: string, task: NamedTask, access: readonly string[], id: string) => ({
  problem: `the trusted workflow ${show(workflow)} has the tier ${tier}, which is read-only, and the task ${task.id} gives it ${access.join(', ')}`,
  got: show(task.text),
  allowed: `for ${tier}: what sees configuration and state`,
  remedies: [
    'another trusted workflow, of the tier of the task, with an identity of its own',
    `acknowledge: [{ id: '${id}', reason: '...', expires: 'YYYY-MM-DD' }] on the trusted workflow`,
  ],
}));
