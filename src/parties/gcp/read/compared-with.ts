import { IdentityPermissions, TaskComparison, TaskItem, TaskNeed } from '../../../trust';
import { compareTasks } from '../permissions';

const LEFT_OPEN = { unsettled: 'what the tasks need, which is given as something else than roles on something' };

/** What a service account lacks of some tasks, and what it has beside them: needs as `TaskNeed`, with references as Terraform writes them. */
export function comparedWith(needed: readonly unknown[], permissions: IdentityPermissions): TaskComparison {
  if (!needed.every(isNeed)) return { missing: [], unneeded: [], unknown: [LEFT_OPEN] };
  const { missing, unneeded } = compareTasks(needed, permissions);
  return {
    missing: missing.map((need) => itemOf(need)),
    unneeded: unneeded.map(({ action, on, condition, settled = { on, condition } }) => itemOf({ action, ...settled })),
    unknown: permissions.unknown.map(({ unsettled }) => ({ unsettled })),
  };
}

function isNeed(value: unknown): value is TaskNeed {
  const { action, on } = Object(value) as Partial<Record<'action' | 'on', unknown>>;
  return typeof action === 'string' && typeof on === 'string';
}

function itemOf({ action, on, condition }: { readonly action: string; readonly on: string; readonly condition?: string }): TaskItem {
  return { action, on: forPeople(on), conditions: condition === undefined ? [] : [forPeople(condition)] };
}

const forPeople = (text: string) => text.replace(/\$\{([^}]*)\}/g, '<$1>');
