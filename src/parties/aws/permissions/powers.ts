import { ANY_NAME, NARROWING_KEYS, RISKY_ACTIONS, RiskyAction } from './risky-actions';
import { PermissionHolder, PermissionResource, PermissionStatement } from './statement';
import { ClaimMatcher, isLiteral, matches } from '../../../claims';
import { HeldPower, isUnsettled, Power } from '../../../trust';

/** An action that no service has: a pattern that fits it fits all. */
const ANY_ACTION = `${ANY_NAME}:${ANY_NAME}`;
/** Parts of an ARN in front of the resource itself. */
const PARTITION = 1;
const REGION = 3;
const ACCOUNT = 4;

/**
 * The powers that a statement gives, each with the actions that it comes by. Whoever may do everything is said to administer, and nothing else.
 *
 * A Deny is subtracted where it is simple: without conditions, on the resource `*`, of actions that it names. Any other Deny may take away more than is
 * said here; a statement with a condition that narrows it (`NARROWING_KEYS`) is taken to give no power, since what it leaves is not evaluated.
 * @param denies statements of all policies of the same role
 */
export function powersOf(statement: PermissionStatement, denies: readonly PermissionStatement[], holder: PermissionHolder): HeldPower[] {
  if (statement.effect !== 'Allow' || statement.conditionKeys.some((key) => NARROWING_KEYS.test(key))) return [];
  const isDenied = (action: string) => denies.some((deny) => isSimple(deny) && covers(deny, action));
  if (covers(statement, ANY_ACTION) && isEverywhere(statement) && !isDenied(ANY_ACTION)) return [{ power: Power.ADMINISTER, why: whyAll(statement) }];
  const allowed = RISKY_ACTIONS.value.filter((risky) => covers(statement, risky.action) && reaches(statement, risky, holder) && !isDenied(risky.action));
  return [...new Set(allowed.map(({ power }) => power))].map((power) => ({ power, why: why(allowed.filter((one) => one.power === power), statement) }));
}

/** Whether it denies for certain whatever it names, wherever. */
function isSimple({ effect, exceptActions, actions, conditions, resources, exceptResources }: PermissionStatement): boolean {
  return effect === 'Deny' && !exceptActions && !exceptResources && conditions.length === 0 && actions.every((action) => !isUnsettled(action))
    && resources.some((resource) => !isUnsettled(resource) && resource.text === '*');
}

/** Whether it speaks of an action for certain. */
function covers({ actions, exceptActions }: PermissionStatement, action: string): boolean {
  const named = actions.some((one) => !isUnsettled(one) && matches(one, action));
  return exceptActions ? !named && actions.every((one) => !isUnsettled(one)) : named;
}

function isEverywhere({ resources, exceptResources }: PermissionStatement): boolean {
  return exceptResources || resources.some((resource) => !isUnsettled(resource) && resource.pattern.toString() === '*');
}

/** Whether it speaks of whichever resource of a kind, or of the role itself where that is enough. */
function reaches({ resources, exceptResources }: PermissionStatement, risky: RiskyAction, holder: PermissionHolder): boolean {
  if (exceptResources) return true;
  return resources.some((resource) => !isUnsettled(resource)
    && (fits(resource, risky, risky.resource) || (risky.onSelf === true && isSelf(resource, risky, holder))));
}

function isSelf(resource: PermissionResource, risky: RiskyAction, { path, account }: PermissionHolder): boolean {
  return resource.isSelf || (path !== undefined && fits(resource, risky, `role/${path}`, account));
}

/** Partition, region and account are those that the text itself names. */
function fits({ pattern }: PermissionResource, { service, isRegional }: RiskyAction, resource: string, account?: string): boolean {
  const parts = pattern.parts.map((part) => isLiteral(part) ? part.literal : ANY_NAME).join('').split(':');
  const given = (index: number, otherwise: string) => parts[index] === undefined || parts[index].includes(ANY_NAME) || parts[index] === '' ? otherwise : parts[index];
  const isGlobalName = service === 's3';
  const region = isRegional ? given(REGION, 'eu-west-1') : '';
  const owner = isGlobalName ? '' : account ?? given(ACCOUNT, '000000000000');
  return matches(ClaimMatcher.fitting(pattern), `arn:${given(PARTITION, 'aws')}:${service}:${region}:${owner}:${resource}`);
}

function whyAll({ actions, exceptActions, exceptResources, resources }: PermissionStatement): string {
  const but = exceptActions ? ` but ${listed(actions.map((action) => isUnsettled(action) ? action.unsettled : textOf(action)))}` : '';
  const where = exceptResources ? `everywhere but on ${listed(resources.map((resource) => isUnsettled(resource) ? resource.unsettled : resource.text))}` : 'everywhere in the account';
  return `it may do everything${but} ${where}`;
}

function why(allowed: readonly RiskyAction[], { resources, exceptResources }: PermissionStatement): string {
  const names = resources.map((resource) => isUnsettled(resource) ? resource.unsettled : resource.text);
  return `it may ${listed(allowed.map(({ spelled }) => spelled))} on ${exceptResources ? 'everything but ' : ''}${listed(names)}`;
}

const textOf = (action: ClaimMatcher) => action.exactValue ?? action.pattern?.toString() ?? '';
const MOST = 4;

function listed(names: readonly string[]): string {
  const distinct = [...new Set(names)];
  return distinct.length > MOST ? `${distinct.slice(0, MOST).join(', ')} and ${distinct.length - MOST} more` : distinct.join(', ');
}
