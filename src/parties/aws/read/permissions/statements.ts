import { Text, Value } from '../../../../artifacts';
import { ClaimPattern, PatternPart, Wildcard } from '../../../../claims';
import { isUnsettled, Unsettled } from '../../../../trust';
import { PermissionResource, PermissionStatement } from '../../permissions';
import { doubled } from '../doubled';
import { describe, listOf, literalOf, mapOf, readAction } from '../value';

/** References that stand for partition, account or region, in both engines' words. */
const AMBIENT = /^(?:AWS::(?:Partition|AccountId|Region)|data\.aws_(?:partition|caller_identity|region)\.[\w-]+(?:\[\d+\])?\.(?:partition|account_id|id|name|region|dns_suffix))$/;
/** In front of what is not known: no name of a resource holds it. */
const UNKNOWN = '\ue000';

/**
 * The statements of a policy that says what its holder may do.
 * @param isSelf whether a reference is to the role that holds it
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_policies_grammar.html
 */
export function readStatements(policy: Value | undefined, isSelf: (reference: string) => boolean): PermissionStatement[] | Unsettled {
  const elements = mapOf(policy);
  if (!elements || !elements.has('Statement')) return { unsettled: describe(policy) };
  const statements = listOf(elements.get('Statement')).map((statement, index) => readStatement(statement, index, isSelf));
  return statements.find(isUnsettled) ?? statements.filter((statement): statement is PermissionStatement => !isUnsettled(statement));
}

function readStatement(value: Value | undefined, index: number, isSelf: (reference: string) => boolean): PermissionStatement | Unsettled {
  const elements = mapOf(value);
  if (!elements) return { unsettled: `a statement: ${describe(value)}` };
  const [twice] = doubled(elements, 'the element');
  if (twice) return twice;
  const [exceptActions, exceptResources] = ['Action', 'Resource'].map((name) => !elements.has(name) && elements.has(`Not${name}`));
  const effect = literalOf(elements.get('Effect'));
  const written = listOf(elements.get(exceptActions ? 'NotAction' : 'Action'));
  return {
    name: literalOf(elements.get('Sid')) ?? `statement ${index + 1}`,
    effect: effect === 'Allow' || effect === 'Deny' ? effect : { unsettled: `the effect: ${describe(elements.get('Effect'))}` },
    actions: written.map(readAction),
    actionTexts: written.map((action) => action instanceof Text ? action.toString() : describe(action)),
    exceptActions,
    resources: listOf(elements.get(exceptResources ? 'NotResource' : 'Resource')).map((resource) => readResource(resource, isSelf)),
    exceptResources,
    ...readConditions(elements.get('Condition')),
  };
}

function readResource(value: Value | undefined, isSelf: (reference: string) => boolean): PermissionResource | Unsettled {
  if (!(value instanceof Text)) return { unsettled: `a resource: ${describe(value)}` };
  const [only, ...rest] = value.pieces;
  const reference = rest.length === 0 && typeof only === 'object' ? only.reference : undefined;
  return {
    text: value.toString(),
    pattern: new ClaimPattern(value.pieces.flatMap((piece): PatternPart[] => typeof piece === 'string' ? partsOf(piece) : [unknownPart(piece.reference)])),
    isSelf: reference !== undefined && isSelf(reference),
    ...reference === undefined ? {} : { reference },
  };
}

const unknownPart = (reference: string): PatternPart => AMBIENT.test(reference) ? { wildcard: Wildcard.ANY_RUN } : { literal: `${UNKNOWN}${reference.replace(/\p{Surrogate}/gu, '?')}` };

function partsOf(text: string): PatternPart[] {
  return text.replace(/\p{Surrogate}/gu, '?').split(/([*?])/).filter((part) => part !== '').map((part) => {
    if (part === '*') return { wildcard: Wildcard.ANY_RUN };
    return part === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: part };
  });
}

/** A condition that is not understood is one all the same. */
function readConditions(value: Value | undefined): Pick<PermissionStatement, 'conditions' | 'conditionKeys' | 'conditionText'> {
  const operators = mapOf(value);
  if (value === undefined || value === null || operators?.size === 0) return { conditions: [], conditionKeys: [], conditionText: '' };
  const conditionText = JSON.stringify(canonical(value));
  if (!operators) return { conditions: [describe(value)], conditionKeys: [], conditionText };
  const pairs = [...operators].flatMap(([operator, keys]) => [...mapOf(keys)?.keys() ?? ['']].map((key) => ({ operator, key })));
  return {
    conditions: pairs.map(({ operator, key }) => `${operator} ${key}`.trim()),
    // What a negated operator leaves is nearly everything.
    conditionText,
    conditionKeys: pairs.filter(({ operator }) => !/Not|IfExists$|^ForAllValues:|^Null$/i.test(operator)).map(({ key }) => key.toLowerCase()),
  };
}

/** Keys sorted, one value as a list of one, values sorted: none of it changes what a condition asks. References are told from texts. */
function canonical(value: Value | undefined): unknown {
  const map = mapOf(value);
  if (map) return [...map].sort(([one], [other]) => one < other ? -1 : 1).map(([key, inner]) => [key.toLowerCase(), canonical(inner)]);
  return listOf(value).map((one) => JSON.stringify(one instanceof Text ? one.pieces : one)).sort();
}
