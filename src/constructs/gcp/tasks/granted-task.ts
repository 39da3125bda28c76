import { TerraformResource } from 'cdktf';
import { IConstruct } from 'constructs';
import { planRoles, TaskHolder } from './write-roles';
import { TaskRole } from '../../../parties/gcp/permissions';
import { ICloudTask, ITrustedIdentity } from '../../../trust';
import { noteTask, tasksOf, warningsOfTask } from '../../guard/granted-tasks';
import { resolveText } from '../../terraform/resolve-text';
import { warn } from '../../terraform/tier-notice';

/** Gives a task to an identity that is there, and notes it; a closed one has none. */
export function grantTask(identity: ITrustedIdentity, holder: TaskHolder, task: ICloudTask, roles: readonly TaskRole[]): TerraformResource[] {
  const warnings = warningsOfTask(identity, task);
  const { commits, write } = planRoles(holder, roles);
  commits.forEach((commit) => commit());
  warn(holder.scope, warnings);
  if (holder.members.length > 0) noteGranted(identity, holder.scope, task);
  return write();
}

/** Notes a task with its references as Terraform writes them, as files have them too; once. */
export function noteGranted(identity: ITrustedIdentity, scope: IConstruct, task: ICloudTask): void {
  const granted = inWords(scope, task);
  if (!tasksOf(identity).some((known) => isSame(known, granted))) noteTask(identity, granted);
}

function inWords(scope: IConstruct, { party, id, text, access, needs, warnings }: ICloudTask): ICloudTask {
  const resolve = (words: string) => resolveText(scope, words);
  return { party, id, text: resolve(text), access, needs: needs.map((need) => ({ ...need, on: resolve(need.on) })), warnings: warnings.map(resolve) };
}

const isSame = (one: ICloudTask, other: ICloudTask) => one.id === other.id && JSON.stringify(one.needs) === JSON.stringify(other.needs);
