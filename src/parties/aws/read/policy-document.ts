import { listOf, literalOf, mapOf } from './value';
import { Resource, Text, Value } from '../../../artifacts';

const VERSION = '2012-10-17';
/** Documents that are merged into this one: what comes out is decided by their statements' names. */
const MERGED = ['source_policy_documents', 'override_policy_documents', 'source_json', 'override_json'];

/** The block of a statement, the element of IAM that it becomes, for lists of texts. */
const LISTS = [['actions', 'Action'], ['not_actions', 'NotAction'], ['resources', 'Resource'], ['not_resources', 'NotResource']];
const PRINCIPALS = [['principals', 'Principal'], ['not_principals', 'NotPrincipal']];

/**
 * The policy that `data "aws_iam_policy_document"` writes. Terraform's provider merges conditions with one operator on one key, and
 * turns `&{` into `${`, so that policy variables need no escapes.
 * @see https://registry.terraform.io/providers/hashicorp/aws/latest/docs/data-sources/iam_policy_document
 */
export function policyOfDocument({ id, properties }: Resource): Value {
  const open = [...MERGED, 'dynamic', 'for_each'].find((name) => !isNothing(properties[name]));
  if (open !== undefined) return Text.of({ reference: `${id}, which has ${open}` });
  const version = isNothing(properties.version) ? Text.of(VERSION) : properties.version;
  return { Version: version, Statement: blocks(properties.statement).map(statementOf) };
}

function statementOf(block: Value): Value {
  const elements = mapOf(block);
  if (!elements || elements.has('dynamic')) return Text.of({ reference: 'a statement with dynamic blocks' });
  const given = (name: string) => isNothing(elements.get(name)) ? [] : [elements.get(name)!];
  const conditions = blocks(elements.get('condition'));
  return Object.fromEntries<Value>([
    ...given('sid').filter((sid) => literalOf(sid) !== '').map((sid) => ['Sid', sid] as const),
    ['Effect', given('effect')[0] ?? Text.of('Allow')],
    ...LISTS.flatMap(([name, element]) => given(name).map((value) => [element, value] as const)),
    ...PRINCIPALS.flatMap(([name, element]) => given(name).map((value) => [element, principalsOf(value)] as const)),
    ...conditions.length === 0 ? [] : [['Condition', conditionsOf(conditions)] as const],
  ]);
}

/** `*` with the one identifier `*` is everybody; else a list for each type. */
function principalsOf(value: Value): Value {
  const kinds = blocks(value).map((block) => {
    const elements = mapOf(block);
    return [literalOf(elements?.get('type')), listOf(elements?.get('identifiers')).map(withVariables)] as const;
  });
  if (kinds.some(([type]) => type === undefined)) return Text.of({ reference: 'principals of a computed type' });
  const [[type, identifiers]] = kinds;
  if (kinds.length === 1 && type === '*' && identifiers.length === 1 && literalOf(identifiers[0]) === '*') return Text.of('*');
  return Object.fromEntries(grouped(kinds.map(([kind, names]) => [kind!, names] as const)));
}

/** An operator with a computed key is open as a whole: which of its values go together is not known. */
function conditionsOf(conditions: readonly Value[]): Value {
  const parts = conditions.map((block) => {
    const elements = mapOf(block);
    return { test: literalOf(elements?.get('test')), variable: elements?.get('variable'), values: listOf(elements?.get('values')).map(withVariables) };
  });
  if (parts.some(({ test }) => test === undefined)) return Text.of({ reference: 'conditions with a computed operator' });
  return Object.fromEntries(grouped(parts.map((part) => [part.test!, [part]] as const)).map(([test, same]) => {
    const computed = same.find(({ variable }) => literalOf(variable) === undefined)?.variable;
    if (computed !== undefined) return [test, Text.of({ reference: `the key ${computed instanceof Text ? computed.toString() : '?'}` })];
    return [test, Object.fromEntries(grouped(same.map(({ variable, values }) => [literalOf(variable)!, values] as const)))];
  }));
}

function grouped<T>(entries: readonly (readonly [string, readonly T[]])[]): [string, T[]][] {
  const groups = new Map<string, T[]>();
  for (const [key, values] of entries) groups.set(key, [...groups.get(key) ?? [], ...values]);
  return [...groups];
}

function withVariables(value: Value | undefined): Value {
  if (!(value instanceof Text)) return value ?? null;
  return Text.from(value.pieces.map((piece) => typeof piece === 'string' ? piece.replaceAll('&{', '${') : piece));
}

function blocks(value: Value | undefined): Value[] {
  return isNothing(value) ? [] : listOf(value).filter((block) => block !== undefined);
}

const isNothing = (value: Value | undefined) => value === undefined || value === null || (Array.isArray(value) && value.length === 0);
