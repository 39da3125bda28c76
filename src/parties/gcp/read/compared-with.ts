import { IdentityPermissions, isRoleNeed, referencesForPeople, TaskComparison, TaskItem } from '../../../trust';
import { compareTasks } from '../permissions';

const LEFT_OPEN = { unsettled: 'what the tasks need, which is given as something else than roles on something' };

/** What a service account lacks of some tasks, and what it has beside them: needs as `TaskNeed`, with references as Terraform writes them. */
export function comparedWith(needed: readonly unknown[], permissions: IdentityPermissions): TaskComparison {
  if (!needed.every(isRoleNeed)) return { missing: [], unneeded: [], unknown: [LEFT_OPEN] };
  const { missing, unneeded } = compareTasks(needed, permissions);
  return {
    missing: missing.map((need) => itemOf(need)),
    unneeded: unneeded.map(({ action, on, condition, settled = { on, condition } }) => itemOf({ action, ...settled })),
    unknown: permissions.unknown.map(({ unsettled }) => ({ unsettled })),
  };
}

function itemOf({ action, on, condition }: { readonly action: string; readonly on: string; readonly condition?: string }): TaskItem {
  return { action, on: referencesForPeople(on), conditions: condition === undefined ? [] : [referencesForPeople(condition)] };
}
