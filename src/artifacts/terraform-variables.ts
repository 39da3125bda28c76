import { asObject, Place } from './json';
import { Declaration } from './parameters';
import { Value } from './resource';
import { Text } from './text';
import { listOfTexts } from './text-list';

const LIST = /^(?:list|set)\(\s*(?:string|any)\s*\)$/;
/** Types whose value is one text; a number and a truth value stand in a text as they are written. */
const TEXTS = ['', 'any', 'string', 'number', 'bool'];
const VARIABLE = /^var\.([A-Za-z_][\w-]*)$/;

/** Says which variables a configuration has. @see https://developer.hashicorp.com/terraform/language/values/variables */
export function declareVariables(section: unknown, { parameters }: Place): void {
  const blocks = [section].flat().flatMap((block) => Object.entries(asObject(block) ?? {}));
  for (const [name, body] of blocks) parameters.declare(name, kindOf([body].flat().map((one) => asObject(one)?.type).find((type) => typeof type === 'string')));
}

function kindOf(type: unknown): Declaration {
  const kind = typeof type === 'string' ? type.replace(/^\$\{(.*)\}$/, '$1').trim() : '';
  if (LIST.test(kind)) return { read: listOfTexts, takes: 'a list of texts, in JSON: ["one", "two"]' };
  if (!TEXTS.includes(kind)) return { read: () => undefined, takes: `no value here: a variable of type ${kind} is not evaluated` };
  return { read: (text) => Text.of(text), takes: kind };
}

/** A text with the values of variables in it that are given; a list, where it is nothing but a variable that is one. */
export function withVariables(text: Text, { parameters }: Place): Value {
  if (text.literal !== undefined) return text;
  const values = text.pieces.map((piece) => {
    const [, name] = (typeof piece === 'string' ? null : VARIABLE.exec(piece.reference)) ?? [];
    // One that another file of the module declares has a name here, too.
    if (name !== undefined) parameters.declare(name, kindOf(undefined));
    return { piece, value: name === undefined ? undefined : parameters.value(name) };
  });
  if (values.every(({ value }) => value === undefined)) return text;
  const [only, ...others] = values;
  if (others.length === 0 && Array.isArray(only.value)) return only.value;
  return Text.from(values.flatMap(({ piece, value }) => value instanceof Text ? value.pieces : [piece]));
}
