import { asObject, own, record } from './json';
import { Value } from './resource';
import { substitute } from './sub';
import { Text } from './text';

/** What an intrinsic function may look at. */
export interface Surroundings {
  /** The value of an argument, its own intrinsic functions evaluated. */
  readonly read: (argument: unknown) => Value;
  /** What is given to a parameter; undefined where nothing is, and for other names. */
  readonly parameter: (name: string) => Value | undefined;
  /** The section Mappings. */
  readonly mappings: { readonly [name: string]: unknown };
  /** Counts what is about to be made; throws where that is more than anybody would write. */
  readonly spend: (size: number) => void;
}

/** An intrinsic function: its value, or undefined where the template alone does not settle it. */
type Intrinsic = (args: unknown, around: Surroundings) => Value | undefined;

/**
 * The functions whose value a template may hold. All others (ImportValue, Base64, Cidr, Transform...) stay references.
 * @see https://docs.aws.amazon.com/AWSCloudFormation/latest/TemplateReference/intrinsic-function-reference.html
 */
export const INTRINSICS: { readonly [name: string]: Intrinsic } = record<Intrinsic>([
  ['Ref', (name, { parameter }) => typeof name === 'string' ? parameter(name) ?? Text.of({ reference: name }) : undefined],
  ['Fn::GetAtt', attribute],
  ['Fn::Join', join],
  ['Fn::Sub', sub],
  ['Fn::Split', split],
  ['Fn::Select', select],
  ['Fn::FindInMap', findInMap],
  ['Fn::If', either],
]);

function attribute(args: unknown): Value | undefined {
  if (typeof args === 'string') return Text.of({ reference: args });
  const names = listOf(args, 2, 2);
  return names?.every((name) => typeof name === 'string') ? Text.of({ reference: names.join('.') }) : undefined;
}

function join(args: unknown, { read, spend }: Surroundings): Value | undefined {
  const [delimiter, list] = listOf(args, 2, 2)?.map(read) ?? [];
  const between = literalOf(delimiter);
  if (between === undefined || !Array.isArray(list)) return undefined;
  const texts = list.map(textOf);
  if (!texts.every((text) => text !== undefined)) return undefined;
  spend(texts.reduce((sum, text) => sum + text.size + between.length, 0));
  return Text.from(texts.flatMap((text, index) => index === 0 ? text.pieces : [between, ...text.pieces]));
}

function sub(args: unknown, { read, parameter, spend }: Surroundings): Value | undefined {
  const given = (name: string) => textOf(parameter(name) ?? null);
  if (typeof args === 'string') return substitute(args, given, spend);
  const [template, variables] = listOf(args, 2, 2) ?? [];
  const local = asObject(variables);
  if (typeof template !== 'string' || !local) return undefined;
  const texts = Object.entries(local).map(([name, value]) => [name, textOf(read(value))] as const);
  if (!texts.every((entry): entry is readonly [string, Text] => entry[1] !== undefined)) return undefined;
  const inScope = new Map(texts);
  return substitute(template, (name) => inScope.get(name) ?? given(name), spend);
}

function split(args: unknown, { read }: Surroundings): Value | undefined {
  const [delimiter, source] = listOf(args, 2, 2)?.map((argument) => literalOf(read(argument))) ?? [];
  return delimiter === undefined || delimiter === '' || source === undefined ? undefined : source.split(delimiter).map((part) => Text.of(part));
}

function select(args: unknown, { read }: Surroundings): Value | undefined {
  const [index, list] = listOf(args, 2, 2)?.map(read) ?? [];
  const number = typeof index === 'number' ? String(index) : literalOf(index);
  return number !== undefined && /^\d{1,9}$/.test(number) && Array.isArray(list) ? list[Number(number)] : undefined;
}

function findInMap(args: unknown, { read, mappings }: Surroundings): Value | undefined {
  const all = listOf(args, 3, 4);
  const keys = all?.slice(0, 3).map((argument) => literalOf(read(argument)));
  if (!all || !keys?.every((key) => key !== undefined)) return undefined;
  const found = keys.reduce<unknown>((at, key) => own(asObject(at) ?? {}, key), mappings);
  // CloudFormation takes no function inside a mapping, so none is read there: mappings that name themselves would never end.
  if (found !== undefined) return isPlain(found) ? read(found) : undefined;
  const fallback = own(asObject(all[3]) ?? {}, 'DefaultValue');
  return fallback === undefined ? undefined : read(fallback);
}

/** Where both branches say the same, the condition does not count; two texts are told, since they may come to the same further on. */
function either(args: unknown, { read, spend }: Surroundings): Value | undefined {
  const [condition, yes, no] = listOf(args, 3, 3) ?? [];
  if (typeof condition !== 'string' || isNoValue(yes) || isNoValue(no)) return undefined;
  const branches = [read(yes), read(no)];
  const [one, other] = branches.map((branch) => JSON.stringify(branch));
  spend(one.length + other.length);
  if (one === other) return branches[0];
  const texts = branches.map(textOf);
  return texts.every((text) => text !== undefined) ? Text.of({ reference: `Fn::If ${JSON.stringify(args)}`, oneOf: texts }) : undefined;
}

function listOf(args: unknown, least: number, most: number): readonly unknown[] | undefined {
  return Array.isArray(args) && args.length >= least && args.length <= most ? args : undefined;
}

const literalOf = (value: Value | undefined) => value instanceof Text ? value.literal : undefined;

function textOf(value: Value): Text | undefined {
  if (value instanceof Text) return value;
  return typeof value === 'number' || typeof value === 'boolean' ? Text.of(String(value)) : undefined;
}

/** Text, a number, a truth value, or a list of such. */
function isPlain(value: unknown): boolean {
  return ['string', 'number', 'boolean'].includes(typeof value) || (Array.isArray(value) && value.every((item) => !Array.isArray(item) && isPlain(item)));
}

/** `AWS::NoValue` takes the property or the element away. */
export function isNoValue(json: unknown): boolean {
  return typeof json === 'object' && json !== null && Object.hasOwn(json, 'Ref') && (json as { Ref: unknown }).Ref === 'AWS::NoValue';
}
