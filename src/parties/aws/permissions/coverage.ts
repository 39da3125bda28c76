import { ANY_NAME } from './risky-actions';
import { PermissionStatement } from './statement';
import { ClaimMatcher, isLiteral, matches, subsumes } from '../../../claims';
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

/** The resources of a statement as they are written; what the file leaves open in words. */
export const resourceTexts = ({ resources }: Pick<PermissionStatement, 'resources'>): string[] => (
  resources.map((resource) => isUnsettled(resource) ? resource.unsettled : resource.text));

/** Whether one text or pattern lets in all that another one does. `subsumes`, which searches, only where nothing simpler decides. */
export function includes(wide: ClaimMatcher, narrow: ClaimMatcher): boolean {
  if (wide.key === narrow.key) return true;
  return matches(wide, sampleOf(narrow)) && (narrow.exactValue !== undefined || subsumes(wide, narrow).holds);
}

/** A text that it lets in, with a character for each wildcard that no other text of a policy has. */
const sampleOf = ({ exactValue, pattern }: ClaimMatcher) => exactValue ?? pattern?.parts.map((part) => isLiteral(part) ? part.literal : ANY_NAME).join('') ?? '';

/** An action in lower case, with its wildcards. */
export const textOf = (action: ClaimMatcher) => action.exactValue ?? action.pattern?.toString() ?? '';

const MOST = 4;

/** Some names in words, each once. */
export function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > MOST ? `${distinct.slice(0, MOST).join(', ')} and ${distinct.length - MOST} more` : distinct.join(', ');
}
