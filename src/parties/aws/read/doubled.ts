import { Value } from '../../../artifacts';
import { Unsettled } from '../../../trust';
import { foldAscii } from '../evaluate/fold-ascii';

/**
 * The names of a map that stand twice, in different case: elements, operators, keys, kinds of principals. IAM ignores the case of operators and
 * keys, and which of two it takes, or whether both, is not settled.
 * @see https://docs.aws.amazon.com/IAM/latest/UserGuide/access-analyzer-reference-policy-checks.html (DUPLICATE_KEYS_WITH_DIFFERENT_CASE)
 */
export function doubled(map: ReadonlyMap<string, Value>, what: string): Unsettled[] {
  const twice = doubledNames(map);
  const again = [...map.keys()].filter((name) => twice.has(foldAscii(name))).filter((name, index, all) => all.map(foldAscii).indexOf(foldAscii(name)) < index);
  return again.map((name) => ({ unsettled: `${what} ${name} stands twice, in different case` }));
}

/** The map without them: neither of two says anything for certain. */
export function withoutDoubled(map: ReadonlyMap<string, Value>): ReadonlyMap<string, Value> {
  const twice = doubledNames(map);
  return twice.size === 0 ? map : new Map([...map].filter(([name]) => !twice.has(foldAscii(name))));
}

/** In lower case. */
function doubledNames(map: ReadonlyMap<string, Value>): ReadonlySet<string> {
  const [seen, twice] = [new Set<string>(), new Set<string>()];
  for (const name of map.keys()) (seen.has(foldAscii(name)) ? twice : seen).add(foldAscii(name));
  return twice;
}
