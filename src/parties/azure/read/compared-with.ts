import { GivenPermission, IdentityPermissions, isRoleNeed, referencesForPeople, TaskComparison, TaskItem } from '../../../trust';
import { compareRoles } from '../permissions';

const LEFT_OPEN = { unsettled: 'what the tasks need, which is given as something else than roles at scopes' };

/** What an identity lacks of some tasks, and what it has beside them: needs as `TaskNeed`, with references as Terraform writes them. */
export function comparedWith(needed: readonly unknown[], { permissions, unknown }: IdentityPermissions): TaskComparison {
  if (!needed.every(isRoleNeed)) return { missing: [], unneeded: [], unknown: [LEFT_OPEN] };
  const given = [...permissions, ...unknown].flatMap((one) => one.given ?? []);
  const { missing, unneeded, wider } = compareRoles(needed, [...new Map(given.map((one) => [JSON.stringify(one), one])).values()]);
  return {
    missing: missing.map(itemOf),
    unneeded: [...unneeded, ...wider.map((one) => one.given)].map(itemOf),
    unknown: unknown.map(({ unsettled }) => ({ unsettled })),
  };
}

const itemOf = ({ action, on, conditional }: Pick<GivenPermission, 'action' | 'on' | 'conditional'>): TaskItem => (
  { action, on: referencesForPeople(on), conditions: conditional === true ? ['its condition'] : [] });
