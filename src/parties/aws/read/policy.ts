import { doubled, withoutDoubled } from './doubled';
import { readPrincipals } from './principal';
import { describe, listOf, literalOf, mapOf, readAction, readValue } from './value';
import { Value } from '../../../artifacts';
import { isUnsettled, Unsettled } from '../../../trust';
import { Condition, Policy, Provider, Statement } from '../policy';

const VERSIONS = ['2012-10-17', '2008-10-17'];
const KNOWN_ELEMENTS = ['Sid', 'Effect', 'Principal', 'NotPrincipal', 'Action', 'NotAction', 'Condition'];

/**
 * A trust policy from the value of AssumeRolePolicyDocument. What is not understood is named, never passed over.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readPolicy(value: Value | undefined, providers: Provider[]): Policy {
  const elements = mapOf(value);
  if (!elements) return { statements: [], unsettled: [{ unsettled: describe(value) }] };
  const version = elements.has('Version') ? literalOf(elements.get('Version')) : '2008-10-17';
  return {
    statements: listOf(elements.get('Statement')).map((statement) => readStatement(statement, version === '2012-10-17', providers)),
    unsettled: [
      ...VERSIONS.includes(version ?? '') ? [] : [{ unsettled: `the version of the policy: ${describe(elements.get('Version'))}` }],
      ...othersThan(elements, ['Version', 'Id', 'Statement'], 'of the policy'),
    ],
  };
}

function othersThan(elements: Map<string, Value>, known: readonly string[], whose: string): Unsettled[] {
  return [...elements.keys()].filter((name) => !known.includes(name)).map((name) => ({ unsettled: `the element ${name} ${whose} is not evaluated` }));
}

function readStatement(value: Value | undefined, variables: boolean, providers: Provider[]): Statement {
  const elements = mapOf(value);
  if (!elements) return nothingKnown(describe(value));
  const [twice] = doubled(elements, 'the element');
  if (twice) return nothingKnown(twice.unsettled);
  const conditions = readConditions(elements.get('Condition'), variables);
  return {
    sid: literalOf(elements.get('Sid')),
    effect: readEffect(elements.get('Effect')),
    ...readWho(elements, providers),
    ...readWhat(elements),
    conditions: conditions.filter((condition): condition is Condition => !isUnsettled(condition)),
    unsettled: [
      ...othersThan(elements, KNOWN_ELEMENTS, 'of the statement'),
      ...bothOf(elements, 'Principal'),
      ...bothOf(elements, 'Action'),
      ...conditions.filter(isUnsettled),
    ],
  };
}

function nothingKnown(unsettled: string): Statement {
  const open = [{ unsettled }];
  return { effect: { unsettled }, principals: open, exceptPrincipals: false, actions: open, exceptActions: false, conditions: [], unsettled: [] };
}

function readEffect(value: Value | undefined): Statement['effect'] {
  const effect = literalOf(value);
  return effect === 'Allow' || effect === 'Deny' ? effect : { unsettled: `the effect: ${describe(value)}` };
}

function readWho(elements: Map<string, Value>, providers: Provider[]): Pick<Statement, 'principals' | 'exceptPrincipals'> {
  const exceptPrincipals = !elements.has('Principal') && elements.has('NotPrincipal');
  const name = exceptPrincipals ? 'NotPrincipal' : 'Principal';
  return { exceptPrincipals, principals: elements.has(name) ? readPrincipals(elements.get(name), providers) : [{ unsettled: 'the statement names no Principal' }] };
}

function readWhat(elements: Map<string, Value>): Pick<Statement, 'actions' | 'exceptActions'> {
  const exceptActions = !elements.has('Action') && elements.has('NotAction');
  return { exceptActions, actions: listOf(elements.get(exceptActions ? 'NotAction' : 'Action')).map(readAction) };
}

/** IAM takes one of the two. */
function bothOf(elements: Map<string, Value>, name: string): Unsettled[] {
  return elements.has(name) && elements.has(`Not${name}`) ? [{ unsettled: `the statement has ${name} and Not${name}` }] : [];
}

function readConditions(value: Value | undefined, variables: boolean): (Condition | Unsettled)[] {
  if (value === undefined) return [];
  const operators = mapOf(value);
  if (!operators) return [{ unsettled: `the conditions: ${describe(value)}` }];
  const once = withoutDoubled(operators);
  return [...doubled(operators, 'the operator'), ...[...once].flatMap(([operator, keys]) => readKeys(operator, keys, variables))];
}

function readKeys(operator: string, value: Value, variables: boolean): (Condition | Unsettled)[] {
  const keys = mapOf(value);
  if (!keys) return [{ unsettled: `the keys of ${operator}: ${describe(value)}` }];
  const once = [...withoutDoubled(keys)].map(([key, values]) => ({ operator, key, values: listOf(values).map((each) => readValue(each, variables)) }));
  return [...doubled(keys, `the key of ${operator}`), ...once];
}
