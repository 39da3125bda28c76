import { asObject, own } from '../json';
import { Text } from '../text';

/** What an expression comes to: a text, a list of such, or a value of the template whose expressions are not evaluated yet. */
export type Term = Text | { readonly items: readonly Term[] } | { readonly json: unknown };

export const isTextTerm = (term: Term): term is Text => term instanceof Text;

/** How many items or characters a term has; undefined where that is not known. */
export function lengthOf(term: Term): number | undefined {
  if (isTextTerm(term)) return term.literal?.length;
  if ('items' in term) return term.items.length;
  return Array.isArray(term.json) ? term.json.length : undefined;
}

/** An item of a list by its number. */
export function itemOf(term: Term, index: Text): Term | undefined {
  const at = /^\d{1,6}$/.test(index.literal ?? '') ? Number(index.literal) : undefined;
  if (at === undefined || isTextTerm(term)) return undefined;
  if ('items' in term) return term.items[at];
  return Array.isArray(term.json) && at < term.json.length ? { json: term.json[at] } : undefined;
}

/** A member of an object by its name. Letter case does not tell names apart. */
export function memberOf(term: Term, name: string): Term | undefined {
  if (isTextTerm(term) || 'items' in term) return undefined;
  const object = asObject(term.json);
  const key = object && Object.keys(object).find((one) => one.toLowerCase() === name.toLowerCase());
  return key === undefined ? undefined : { json: own(object!, key) };
}
