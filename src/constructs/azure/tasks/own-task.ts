import { AzureOwnTaskProps } from './task-props';
import { azureTaskEmpty, azureTaskId } from '../../../internal/catalogue/azure-tasks';
import { AZURE_TASK_IDS } from '../../../parties/azure/permissions';
import { ICloudTask } from '../../../trust';
import { requireLiteral } from '../text';

const ID = /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/;

/** A task of the user's own as data. Throws for one that says nothing of itself, and for the id of a task that is known here. */
export function ownTask({ id, text, access, assignments, why, source }: AzureOwnTaskProps): Omit<ICloudTask, 'party'> {
  Object.entries({ id, text, why, source }).forEach(([name, value]) => requireLiteral(name, value, 'reports show it'));
  if (!ID.test(id) || AZURE_TASK_IDS.includes(id)) throw azureTaskId(id, AZURE_TASK_IDS);
  for (const [name, value] of Object.entries({ text, why, source })) if (value.trim() === '') throw azureTaskEmpty(id, name, value, "'...'");
  if (access.length === 0) throw azureTaskEmpty(id, 'access', access, '[TaskAccess.WRITE]');
  if (assignments.length === 0) throw azureTaskEmpty(id, 'assignments', assignments, '[AzureRoleAssignment.of(role, scope)]');
  return { id, text, access: [...access], warnings: [], needs: assignments.map(({ role, scope }) => ({ action: role.label, on: scope.id, why, source })) };
}
