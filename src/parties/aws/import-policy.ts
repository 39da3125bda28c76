import { operatorNamed } from './decide/operator';
import { readPrincipals } from './import-principal';
import { describe, literalOf, mapOf, readText, readTexts } from './import-value';
import { Condition, isUnsettled, Policy, Provider, Statement, Unsettled } from './policy';
import { Text, Value } from '../../artifacts';

const VERSIONS = ['2012-10-17', '2008-10-17'];
const KNOWN_ELEMENTS = ['Sid', 'Effect', 'Principal', 'Action', 'Condition'];

/** A trust policy from the value of AssumeRolePolicyDocument. What is not understood is named, never passed over. */
export function readPolicy(value: Value | undefined, providers: Provider[]): Policy {
  const elements = mapOf(value);
  if (!elements) return { statements: [], unsettled: [{ unsettled: describe(value) }] };
  const version = elements.has('Version') ? literalOf(elements.get('Version')) : '2008-10-17';
  const statements = elements.get('Statement');
  const list = Array.isArray(statements) ? statements : [statements];
  return {
    statements: list.map((statement) => readStatement(mapOf(statement), describe(statement), version === '2012-10-17', providers)),
    unsettled: VERSIONS.includes(version ?? '') ? [] : [{ unsettled: `the version of the policy: ${describe(elements.get('Version'))}` }],
  };
}

function readStatement(elements: Map<string, Value> | undefined, text: string, variables: boolean, providers: Provider[]): Statement {
  if (!elements) return { effect: 'Allow', principals: [{ unsettled: text }], actions: [{ unsettled: text }], conditions: [], unsettled: [] };
  const conditions = readConditions(elements.get('Condition'), variables);
  return {
    effect: readEffect(elements.get('Effect')),
    principals: elements.has('Principal') ? readPrincipals(elements.get('Principal'), providers) : [{ unsettled: 'the statement names no Principal' }],
    actions: readActions(elements.get('Action')),
    conditions: conditions.filter((condition): condition is Condition => !isUnsettled(condition)),
    unsettled: [
      ...[...elements.keys()].filter((name) => !KNOWN_ELEMENTS.includes(name)).map((name) => ({ unsettled: `the element ${name} is not evaluated` })),
      ...conditions.filter(isUnsettled),
      ...twice(conditions),
    ],
  };
}

function readEffect(value: Value | undefined): Statement['effect'] {
  const effect = literalOf(value);
  return effect === 'Allow' || effect === 'Deny' ? effect : { unsettled: `the effect: ${describe(value)}` };
}

/** Action names ignore case, and take wildcards. */
function readActions(value: Value | undefined): Statement['actions'] {
  const list = Array.isArray(value) ? value : [value];
  return list.map((action) => {
    const literal = literalOf(action);
    return readText(literal === undefined ? action : Text.of(literal.toLowerCase()), { wildcards: true, variables: false });
  });
}

function readConditions(value: Value | undefined, variables: boolean): (Condition | Unsettled)[] {
  if (value === undefined) return [];
  const operators = mapOf(value);
  if (!operators) return [{ unsettled: `the conditions: ${describe(value)}` }];
  return [...operators].flatMap(([operator, keys]) => readKeys(operator, keys, variables));
}

function readKeys(operator: string, value: Value, variables: boolean): (Condition | Unsettled)[] {
  const keys = mapOf(value);
  if (!keys) return [{ unsettled: `the keys of ${operator}: ${describe(value)}` }];
  const wildcards = operatorNamed(operator)?.wildcards ?? false;
  return [...keys].map(([key, values]) => ({ operator, key, values: readTexts(values, { wildcards, variables }) }));
}

/** Operators and keys ignore case, so that one may be written twice; what IAM makes of that is not settled. */
function twice(conditions: (Condition | Unsettled)[]): Unsettled[] {
  const names = conditions.flatMap((condition) => isUnsettled(condition) ? [] : [`${condition.operator} on ${condition.key}`]);
  const repeated = names.find((name, index) => names.findIndex((other) => other.toLowerCase() === name.toLowerCase()) < index);
  return repeated === undefined ? [] : [{ unsettled: `${repeated} stands twice, in different case` }];
}
