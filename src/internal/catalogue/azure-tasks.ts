import { entry, show } from '../errors';

export const azureTaskScope = entry('azure-task-scope', (task: string, role: string, scope: string, noun: string, write: string) => ({
  problem: `the task ${task} gives the role ${show(role)} on ${noun}, and this is none`,
  got: show(scope),
  allowed: `${noun}, by its full id or by that of one in the app`,
  remedies: [write],
}));

export const azureTaskEmpty = entry('azure-task-empty', (task: string, property: string, got: unknown, write: string) => ({
  problem: `the task ${task} says nothing in "${property}"`,
  got: show(got),
  allowed: 'at least one; text that is not empty',
  remedies: [`${property}: ${write}`],
}));

export const azureTaskId = entry('azure-task-id', (id: string, taken: readonly string[]) => ({
  problem: 'this is no id of a task of your own',
  got: show(id),
  allowed: `lower-case words with a dash between, none of ${taken.join(', ')}`,
  remedies: ["id: 'rotate-keys'"],
}));
