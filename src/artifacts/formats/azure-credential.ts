import { has, JsonObject } from './format';
import { asObject, Place, record } from '../json';
import { Value } from '../resource';
import { readLiteral } from '../scalar';

/** What Azure says of a credential beside what it compares. */
const BOOKKEEPING = new Set(['id', 'name', 'type', 'systemData', 'resourceGroup', 'etag', '@odata.context', '@odata.type', '@odata.id']);
const COMPARED = ['issuer', 'subject', 'audiences', 'claimsMatchingExpression'];

/** A credential as Azure Resource Manager has it, flattened: az moves what stands under `properties` beside the name. */
export interface FlatCredential {
  readonly json: JsonObject;
  readonly place: Place;
}

/** Whether an object holds the properties of a federated credential. */
export const isCredential = (json: JsonObject) => has(json, 'issuer') && (has(json, 'subject') || has(json, 'claimsMatchingExpression'));

/** Issuer, subject, audiences, expression; what is not known here stays, under its own name, for the reader to doubt. */
export function credentialProperties({ json, place }: FlatCredential, names: { readonly [key: string]: string }): [string, Value][] {
  const rest = Object.keys(json).filter((key) => !BOOKKEEPING.has(key) && !COMPARED.includes(key) && json[key] !== null);
  return [...COMPARED.filter((key) => has(json, key) && json[key] !== null), ...rest]
    .flatMap((key) => properties(key, json[key], place.at(key)))
    .map(([key, value]) => [names[key] ?? key, value]);
}

/** An expression is an object with its text and the version of its language, of which there is one. */
function properties(key: string, json: unknown, place: Place): [string, Value][] {
  const expression = key === 'claimsMatchingExpression' ? asObject(json) : undefined;
  if (!expression) return [[key, readLiteral(json, place)]];
  const rest = Object.keys(expression).filter((name) => name !== 'value' && !(name === 'languageVersion' && expression[name] === 1));
  return [
    [key, readLiteral(expression.value ?? null, place.at('value'))],
    ...rest.map((name): [string, Value] => [`${key}.${name}`, readLiteral(expression[name], place.at(name))]),
  ];
}

/** An object of properties, the later of two of one name left out. */
export function propertiesOf(entries: readonly (readonly [string, Value])[]): { readonly [key: string]: Value } {
  return record([...entries].reverse());
}
