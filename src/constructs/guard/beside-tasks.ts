import { TaskItem } from '../../trust';

/** Ids of the warnings, for those who suppress them. */
export const BEYOND_TASKS = 'cdk-trusted-workflows:beyond-tasks';

const MOST = 5;

/** What is said of permissions that no task needs: one line for all of them. */
export const beyondTasks = (workflow: string, items: readonly TaskItem[]): string[] => said(
  items, `no task of the trusted workflow ${workflow} needs what its identity may do`, 'give it by a task (`AwsTask.of`, `AzureTask.of`, `GcpTask.of` for one of your own), or take it away');

/** The same of what tasks need and the identity does not have. */
export const lackingOfTasks = (workflow: string, items: readonly TaskItem[]): string[] => said(
  items, `the identity of the trusted workflow ${workflow} lacks what its tasks need`, 'something took it away after it was granted');

/** The same of what the app leaves open, or gives by a policy that is not looked into. */
export const notKnown = (workflow: string, unsettled: readonly string[]): string[] => said(
  unsettled, `it is not known in full what the identity of the trusted workflow ${workflow} may do`, 'a task says what it gives');

function said(items: readonly (TaskItem | string)[], what: string, write: string): string[] {
  if (items.length === 0) return [];
  const shown = items.slice(0, MOST).map((item) => typeof item === 'string' ? item : `${item.action} on ${item.on}`);
  const more = items.length > MOST ? [`${items.length - MOST} more`] : [];
  return [`${what}: ${[...shown, ...more].join('; ')}; ${write}`];
}
