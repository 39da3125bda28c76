import { ClaimPattern, isLiteral } from '../../../claims';
import { TrustStatement, ASSUME_ACTION, KeyCondition, providerArn, TrustPolicy } from '../document';

/** A trust policy in the JSON of IAM. One value stands alone, several in a list, as CDK prints them. */
export interface PolicyJson {
  readonly Version: '2012-10-17';
  readonly Statement: StatementJson[];
}

/** A statement in the JSON of IAM. */
export interface StatementJson {
  readonly Effect: 'Allow' | 'Deny';
  readonly Principal: { readonly Federated: string };
  readonly Action: string;
  readonly Condition: ConditionsJson;
}

/** The conditions of a statement, by operator and key. */
export interface ConditionsJson {
  readonly [operator: string]: { readonly [key: string]: string | string[] };
}

/**
 * Prints a trust policy. The version is always written: without it `${*}` would be plain text.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_variables.html
 */
export function writePolicy({ statements, closed = false }: TrustPolicy): PolicyJson {
  return { Version: '2012-10-17', Statement: statements.map((statement) => writeStatement(statement, closed ? 'Deny' : 'Allow')) };
}

function writeStatement({ provider, conditions }: TrustStatement, effect: StatementJson['Effect']): StatementJson {
  return {
    Effect: effect,
    Principal: { Federated: providerArn(provider) },
    Action: ASSUME_ACTION,
    Condition: writeConditions(conditions),
  };
}

/** Every operator and key is written once: a later one of the same kind would silently replace the earlier. */
function writeConditions(conditions: KeyCondition[]): ConditionsJson {
  const operators = [...new Set(conditions.map(({ operator }) => operator))].sort();
  return Object.fromEntries(operators.map((operator) => [
    operator,
    Object.fromEntries(conditions.filter((condition) => condition.operator === operator).map((condition) => [condition.key, writeValues(condition)])),
  ]));
}

function writeValues(condition: KeyCondition): string | string[] {
  const texts = condition.operator === 'StringEquals' ? condition.values.map(exactText) : condition.values.map(patternText);
  return texts.length === 1 ? texts[0] : texts;
}

/** Text for StringEquals: `*` and `?` are themselves there, but `${` opens a policy variable. */
export function exactText(value: string): string {
  return value.replaceAll('${', '${$}{');
}

/** Text for StringLike: wildcards bare (IAM's are the same two characters), the same characters in literal text as policy variables. */
export function patternText(pattern: ClaimPattern): string {
  return pattern.parts.map((part) => isLiteral(part) ? literalText(part.literal) : part.wildcard).join('');
}

function literalText(literal: string): string {
  return literal.replace(/\$\{|[*?]/g, (found) => found === '${' ? '${$}{' : `\${${found}}`);
}
