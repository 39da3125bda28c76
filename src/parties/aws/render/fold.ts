import { KeyCondition, valueKey, withValues } from '../document';

/**
 * Folds alternatives into as few products as one-key merges give: alternatives that agree on every key but one become one,
 * with a list of values for that key. Since (A and x) or (A and y) is A and (x or y), the result admits exactly what the
 * alternatives admit; alternatives that differ in two keys stay apart, since a list for each would admit the mixtures too.
 */
export function fold(alternatives: KeyCondition[][]): KeyCondition[][] {
  if (alternatives.length === 1) return alternatives;
  let products = merge(alternatives.map((conditions) => conditions.map((condition) => withValues(condition, [condition]))), '');
  for (let before = Infinity; products.length < before;) {
    before = products.length;
    for (const slot of slotsOf(products)) products = merge(products, slot);
  }
  return products.sort((a, b) => signature(a) < signature(b) ? -1 : 1);
}

/** Merges the products that differ only in the values of one slot; with no slot, equal ones. */
function merge(products: KeyCondition[][], slot: string): KeyCondition[][] {
  const groups = new Map<string, KeyCondition[][]>();
  for (const product of products) {
    const rest = signature(product, slot);
    const group = groups.get(rest);
    if (group) group.push(product);
    else groups.set(rest, [product]);
  }
  return [...groups.values()].map((group) => group[0].map((condition, index) => withValues(condition, group.map((product) => product[index]))));
}

/** An operator on a key: what a list of values belongs to. */
function slotOf({ operator, key }: KeyCondition): string {
  return `${operator} ${key}`;
}

function slotsOf(products: KeyCondition[][]): string[] {
  return [...new Set(products.flatMap((product) => product.map(slotOf)))].sort();
}

/** Equal signatures, equal products, but for the values of one slot. */
function signature(product: KeyCondition[], except = ''): string {
  return JSON.stringify(product.map((condition) => [slotOf(condition), slotOf(condition) === except ? [] : condition.values.map(valueKey)]));
}
