import { asObject, Place } from '../json';
import { Declaration } from '../parameters';
import { Text } from '../text';
import { listOfTexts } from '../text-list';

/** Types whose value is one text; a number and a truth value stand in a text as they are written. */
const TEXTS = ['string', 'securestring', 'int', 'bool'];
const WHOLE = /^\[\s*(parameters|variables)\(\s*'((?:[^']|'')*)'\s*\)\s*\]$/i;

/**
 * Says which parameters a template has.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/parameters
 */
export function declareParameters(section: unknown, { parameters }: Place): void {
  for (const [name, declaration] of Object.entries(asObject(section) ?? {})) parameters.declare(name, kindOf(name, asObject(declaration) ?? {}));
}

/** How the template spells a parameter; letter case does not tell names apart. */
export function parameterNamed(section: unknown, name: string): string | undefined {
  return Object.keys(asObject(section) ?? {}).find((declared) => declared.toLowerCase() === name.toLowerCase());
}

/** The parameter or the variable that a value is, where it is nothing but that. */
export function wholeValue(source: string, section: 'parameters' | 'variables'): string | undefined {
  const [, called, name] = WHOLE.exec(source) ?? [];
  return called?.toLowerCase() === section ? name.replaceAll("''", "'") : undefined;
}

function kindOf(name: string, { type, allowedValues }: { readonly [key: string]: unknown }): Declaration {
  const kind = typeof type === 'string' ? type.toLowerCase() : '';
  const isNamed = (given: string) => given.toLowerCase() === name.toLowerCase();
  if (kind === 'array') return { read: listOfTexts, takes: 'a list of texts, in JSON: ["one", "two"]', isNamed };
  if (!TEXTS.includes(kind)) return { read: () => undefined, takes: `no value here: a parameter of type ${kind} is not evaluated`, isNamed };
  const values = Array.isArray(allowedValues) ? allowedValues.map(String) : undefined;
  return {
    read: (text) => values?.includes(text) ?? true ? Text.of(text) : undefined,
    takes: values === undefined ? kind : `one of ${values.join(', ')}`,
    isNamed,
  };
}
