import { entry, show } from '../errors';
import { nearest } from '../nearest';

/** A wildcard in a name would grant more than the one resource. */
export const awsTaskWildcard = entry('aws-task-wildcard', (what: string, text: string) => ({
  problem: `the ${what} holds a wildcard or a policy variable, so the task would be granted on more than it says`,
  got: show(text),
  allowed: 'text without `*`, `?` and `${`: one task, one resource',
  remedies: ['the name itself', 'AwsTask.of({ id, text, access, statements, why, source }), where it has to be a pattern'],
}));

/** Text that stands in an ARN, or that people read. */
export const awsTaskText = entry('aws-task-text', (what: string, text: unknown, allowed: string, remedy: string) => ({
  problem: `the ${what} cannot be taken as it is`,
  got: show(text),
  allowed,
  remedies: [remedy],
}));

/** A task that grants nothing. */
export const awsTaskEmpty = entry('aws-task-empty', (what: string, remedy: string) => ({
  problem: `the task has no ${what}`,
  got: '[]',
  allowed: 'at least one',
  remedies: [remedy],
}));

/** What a statement of a task is, and is not. */
export const awsTaskStatement = entry('aws-task-statement', (number: number, problem: string, statement: unknown, remedy: string) => ({
  problem: `statement ${number} of the task ${problem}`,
  got: show(statement),
  allowed: 'an Allow of actions on resources',
  remedies: [remedy],
}));

/** An id that is a task of the library says what it grants. */
export const awsTaskIdTaken = entry('aws-task-id-taken', (id: string, factory: string) => ({
  problem: 'the id is that of a task of this library, so reports would say that it grants what that one grants',
  got: show(id),
  allowed: 'an id that no task of this library has',
  remedies: [`AwsTask.${factory}`, `id: '${id}-of-my-own'`],
}));

/** A kind of access that there is not. */
export const awsTaskAccess = entry('aws-task-access', (access: unknown, known: readonly string[]) => ({
  problem: 'this is no kind of access that a task can have, so no tier could measure it',
  got: show(access),
  allowed: known.join(', '),
  remedies: [`access: [TaskAccess.${(nearest(String(access), known) ?? known[0]).replaceAll('-', '_').toUpperCase()}]`],
}));
