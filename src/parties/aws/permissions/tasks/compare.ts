import { ClaimMatcher } from '../../../../claims';
import { isUnsettled, TaskComparison, TaskItem, Unsettled } from '../../../../trust';
import { includes, resourceTexts } from '../coverage';
import { PermissionResource, PermissionStatement } from '../statement';

/** An action on a resource, of one statement. */
interface Item {
  readonly action: ClaimMatcher;
  readonly resource: ClaimMatcher;
  readonly statement: PermissionStatement;
  readonly text: TaskItem;
}

/**
 * What of the needed statements is not held, and what is held that none of them needs, item by item: an action on a resource. One covers another
 * where its patterns let in all that those of the other do, and where it has no conditions or the same; what several cover only together is
 * missing. A Deny counts where it is simple: without conditions, of all of an item. `NotAction` and `NotResource` cover nothing, and no task needs them.
 *
 * Account, region and partition by reference stand for any: a policy that names them does not cover a task that leaves them to the deployment.
 */
export function compareStatements(held: readonly PermissionStatement[], needed: readonly PermissionStatement[]): TaskComparison {
  const denied = held.filter(isDenial).flatMap(itemsOf);
  const isDenied = (item: Item) => denied.some((denial) => speaksOfAll(denial, item));
  const has = held.filter(isAllowed).flatMap(itemsOf).filter((item) => !isDenied(item));
  const needs = needed.filter(isAllowed).flatMap(itemsOf);
  const isCovered = (item: Item, by: readonly Item[]) => by.some((other) => covers(other, item));
  return {
    missing: distinct(needs.filter((item) => isDenied(item) || !isCovered(item, has))),
    unneeded: [...distinct(has.filter((item) => !isCovered(item, needs))), ...held.filter(isAllowed).flatMap(exceptionsOf)],
    unknown: held.flatMap(openIn),
  };
}

const isAllowed = ({ effect }: PermissionStatement) => effect === 'Allow';
const isDenial = ({ effect, conditionText }: PermissionStatement) => effect === 'Deny' && conditionText === '';

function itemsOf(statement: PermissionStatement): Item[] {
  const { actions, actionTexts, exceptActions, resources, exceptResources, conditions } = statement;
  if (exceptActions || exceptResources) return [];
  const known = resources.filter((resource): resource is PermissionResource => !isUnsettled(resource));
  return actions.flatMap((action, index) => isUnsettled(action) ? [] : known.map((resource) => (
    { action, resource: ClaimMatcher.fitting(resource.pattern), statement, text: { action: actionTexts[index], on: resource.text, conditions } })));
}

/** Whether what `wide` says, it says of all of `narrow`. */
const speaksOfAll = (wide: Item, narrow: Item) => includes(wide.action, narrow.action) && includes(wide.resource, narrow.resource);

function covers(wide: Item, narrow: Item): boolean {
  const { statement: { conditionText } } = wide;
  return (conditionText === '' || conditionText === narrow.statement.conditionText) && speaksOfAll(wide, narrow);
}

/** What a statement allows that says what it does not allow. */
function exceptionsOf({ actionTexts, exceptActions, resources, exceptResources, conditions }: PermissionStatement): TaskItem[] {
  if (!exceptActions && !exceptResources) return [];
  const [action, on] = [actionTexts.join(', '), resourceTexts({ resources }).join(', ')];
  return [{ action: exceptActions ? `everything but ${action}` : action, on: exceptResources ? `everything but ${on}` : on, conditions }];
}

/** A Deny that is not understood may take away what a task needs. */
function openIn({ name, effect, actions, resources }: PermissionStatement): Unsettled[] {
  return [effect, ...actions, ...resources].filter(isUnsettled).map(({ unsettled }) => ({ unsettled: `${name}: ${unsettled}` }));
}

/** In the order in which they were found. */
function distinct(items: readonly Item[]): TaskItem[] {
  return [...new Map(items.map(({ text }) => [JSON.stringify(text), text])).values()];
}
