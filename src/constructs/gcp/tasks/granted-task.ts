import { TerraformResource } from 'cdktf';
import { TaskHolder, writeRoles } from './write-roles';
import { TaskRole } from '../../../parties/gcp/permissions';
import { ICloudTask, ITrustedIdentity } from '../../../trust';
import { noteTask, tasksOf, warningsOfTask } from '../../guard/granted-tasks';
import { warn } from '../../terraform/tier-notice';
import { resolveText } from '../text';

/** Gives a task to an identity, and notes it; a closed one has none. */
export function grantTask(identity: ITrustedIdentity, holder: TaskHolder, task: ICloudTask, roles: readonly TaskRole[]): TerraformResource[] {
  const warnings = warningsOfTask(identity, task);
  const written = writeRoles(holder, roles);
  warn(holder.scope, warnings);
  const granted = inWords(holder, task);
  if (holder.members.length > 0 && !tasksOf(identity).some((known) => isSame(known, granted))) noteTask(identity, granted);
  return written;
}

/** The task with its references as Terraform writes them, as files have them too. */
function inWords({ scope }: TaskHolder, { party, id, text, access, needs, warnings }: ICloudTask): ICloudTask {
  const resolve = (words: string) => resolveText(scope, words);
  return { party, id, text: resolve(text), access, needs: needs.map((need) => ({ ...need, on: resolve(need.on) })), warnings };
}

const isSame = (one: ICloudTask, other: ICloudTask) => one.id === other.id && JSON.stringify(one.needs) === JSON.stringify(other.needs);
