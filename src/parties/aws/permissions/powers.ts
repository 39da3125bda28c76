import { covers, deniedBy, listed, resourceTexts, textOf } from './coverage';
import { plainPowersOf } from './plain-powers';
import { ANY_ACTION, ANY_NAME, NARROWING_KEYS, RISKY_ACTIONS, RiskyAction } from './risky-actions';
import { PermissionHolder, PermissionResource, PermissionStatement } from './statement';
import { ClaimMatcher, isLiteral, matches } from '../../../claims';
import { HeldPower, isUnsettled, Power } from '../../../trust';

/** Parts of an ARN in front of the resource itself. */
const PARTITION = 1;
const REGION = 3;
const ACCOUNT = 4;

/**
 * The powers that a statement gives, each with the actions that it comes by: those over whatever the account holds, and the plain ones, over anything.
 *
 * A Deny is subtracted where it is simple: without conditions, on the resource `*`, of actions that it names. Any other Deny may take away more than is
 * said here.
 * @param denies statements of all policies of the same role
 */
export function powersOf(statement: PermissionStatement, denies: readonly PermissionStatement[], holder: PermissionHolder): HeldPower[] {
  return statement.effect === 'Allow' ? [...broadPowersOf(statement, denies, holder), ...plainPowersOf(statement, denies)] : [];
}

/**
 * Whoever may do everything is said to administer, and to have none of the others. A statement with a condition that narrows it (`NARROWING_KEYS`) is taken to give
 * none of these powers, since what it leaves is not evaluated.
 */
function broadPowersOf(statement: PermissionStatement, denies: readonly PermissionStatement[], holder: PermissionHolder): HeldPower[] {
  if (statement.conditionKeys.some((key) => NARROWING_KEYS.test(key))) return [];
  const isDenied = deniedBy(denies);
  if (covers(statement, ANY_ACTION) && isEverywhere(statement) && !isDenied(ANY_ACTION)) return [{ power: Power.ADMINISTER, why: whyAll(statement) }];
  const allowed = RISKY_ACTIONS.value.filter((risky) => covers(statement, risky.action) && reaches(statement, risky, holder) && !isDenied(risky.action));
  return [...new Set(allowed.map(({ power }) => power))].map((power) => ({ power, why: why(allowed.filter((one) => one.power === power), statement) }));
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
  const where = exceptResources ? `everywhere but on ${listed(resourceTexts({ resources }))}` : 'everywhere in the account';
  return `it may do everything${but} ${where}`;
}

function why(allowed: readonly RiskyAction[], { resources, exceptResources }: PermissionStatement): string {
  return `it may ${listed(allowed.map(({ spelled }) => spelled))} on ${exceptResources ? 'everything but ' : ''}${listed(resourceTexts({ resources }))}`;
}
