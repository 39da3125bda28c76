import { covers, deniedBy, includes, isSimpleDeny, listed, resourceTexts } from './coverage';
import { isReading } from './reading-actions';
import { ANY_ACTION } from './risky-actions';
import { mayHold, SECRET_ACTIONS, SecretAction, STATE } from './secret-actions';
import { PermissionStatement } from './statement';
import { ClaimMatcher, matches } from '../../../claims';
import { HeldPower, isUnsettled, Power } from '../../../trust';

const ASSUME = 'sts:assumerole';
/** @see https://docs.aws.amazon.com/cdk/v2/guide/bootstrapping-env.html (2026-11-28) */
const LOOKUP = /:role\/cdk-[^/*]+-lookup-role-[^/]+$/;

/** The action that reads an object. */
const READ_OBJECT = 's3:getobject';

/**
 * The powers that a statement gives over anything, named or not: it writes, reads a secret, reads a state.
 *
 * Conditions excuse none of them: what they leave is not evaluated. An action that the file leaves open is said to be unknown elsewhere, and gives none.
 * A bucket of which no text tells that it holds a state is not known to hold one.
 */
export function plainPowersOf(statement: PermissionStatement, denies: readonly PermissionStatement[]): HeldPower[] {
  const read = secrets(statement, denies);
  const reads = read.length > 0 && read.every(({ service }) => service === 'ssm') ? 'parameters, which may be secrets' : 'secrets';
  const states = covers(statement, READ_OBJECT) && !deniedBy(denies)(READ_OBJECT) ? statesOf(statement) : [];
  return [
    ...held(Power.WRITE, 'changes what runs or what is stored', writing(statement, denies), resourcesOf(statement)),
    ...held(Power.READ_SECRETS, `reads ${reads}`, read.map(({ spelled }) => spelled), resourcesOf(statement)),
    ...held(Power.READ_STATE, 'reads a state, in which secrets stand', ['s3:GetObject'], states),
  ];
}

function held(power: Power, does: string, actions: readonly string[], on: readonly string[]): HeldPower[] {
  return actions.length === 0 || on.length === 0 ? [] : [{ power, why: `it ${does}, by ${listed(actions)} on ${listed(on)}` }];
}

/** All that is not known to read. What is excluded says nothing of what is left. */
function writing(statement: PermissionStatement, denies: readonly PermissionStatement[]): readonly string[] {
  const { actions, actionTexts, exceptActions } = statement;
  if (exceptActions) return covers(statement, ANY_ACTION) && !deniedBy(denies)(ANY_ACTION) ? [`everything but ${listed(actionTexts)}`] : [];
  return actionTexts.filter((_text, index) => {
    const action = actions[index];
    if (isUnsettled(action) || (isReading(action) && !becomesWriter(action, statement))) return false;
    return !denies.some((deny) => isSimpleDeny(deny) && speaksOfAll(deny, action));
  });
}

/** Another role may do whatever somebody gave it: of those that a bootstrap of CDK makes, the one for lookups reads alone. */
function becomesWriter(action: ClaimMatcher, { resources, exceptResources }: PermissionStatement): boolean {
  return matches(action, ASSUME) && (exceptResources || resources.some((resource) => isUnsettled(resource) || !LOOKUP.test(resource.text)));
}

/** Whether one of its actions stands for all that another one stands for. */
const speaksOfAll = ({ actions }: PermissionStatement, narrow: ClaimMatcher) => actions.some((wide) => !isUnsettled(wide) && includes(wide, narrow));

function secrets(statement: PermissionStatement, denies: readonly PermissionStatement[]): readonly SecretAction[] {
  const { resources, exceptResources } = statement;
  const isDenied = deniedBy(denies);
  return SECRET_ACTIONS.value.filter(({ action, service }) => (
    covers(statement, action) && !isDenied(action) && (exceptResources || resources.some((resource) => mayHold(resource, service)))));
}

function statesOf({ resources, exceptResources }: PermissionStatement): readonly string[] {
  return exceptResources ? [] : resources.flatMap((resource) => !isUnsettled(resource) && STATE.test(resource.text) ? [resource.text] : []);
}

function resourcesOf(statement: PermissionStatement): string[] {
  const names = resourceTexts(statement);
  return statement.exceptResources ? [`everything but ${listed(names)}`] : names;
}
