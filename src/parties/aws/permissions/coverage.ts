import { PermissionStatement } from './statement';
import { ClaimMatcher, matches } from '../../../claims';
import { isUnsettled } from '../../../trust';

/** Whether it speaks of an action for certain. */
export function covers({ actions, exceptActions }: PermissionStatement, action: string): boolean {
  const named = actions.some((one) => !isUnsettled(one) && matches(one, action));
  return exceptActions ? !named && actions.every((one) => !isUnsettled(one)) : named;
}

/** Whether it denies for certain whatever it names, wherever. */
export function isSimpleDeny({ effect, exceptActions, actions, conditions, resources, exceptResources }: PermissionStatement): boolean {
  return effect === 'Deny' && !exceptActions && !exceptResources && conditions.length === 0 && actions.every((action) => !isUnsettled(action))
    && resources.some((resource) => !isUnsettled(resource) && resource.text === '*');
}

/** Tells of an action whether some of these denies it for certain. */
export const deniedBy = (denies: readonly PermissionStatement[]) => (action: string) => denies.some((deny) => isSimpleDeny(deny) && covers(deny, action));

/** An action in lower case, with its wildcards. */
export const textOf = (action: ClaimMatcher) => action.exactValue ?? action.pattern?.toString() ?? '';

const MOST = 4;

/** Some names in words, each once. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > MOST ? `${distinct.slice(0, MOST).join(', ')} and ${distinct.length - MOST} more` : distinct.join(', ');
}
