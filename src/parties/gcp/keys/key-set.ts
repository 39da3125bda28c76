import { IDLE_FIELDS } from './fields';
import { KeyProblem, problemOfKey, writtenKey } from './key';

interface KeySet { readonly keys: readonly Readonly<Record<string, unknown>>[] }

/** What is wrong with a JSON Web Key Set, by field, and never by value. */
export type KeySetProblem = KeyProblem & { readonly index?: number };

/** The keys of a JSON Web Key Set, or what is wrong with it. */
export function readKeySet(json: string): KeySet | { readonly problem: KeySetProblem } {
  const set = parsed(json);
  if (typeof set !== 'object' || set === null || Array.isArray(set)) return { problem: { field: 'keys', why: 'no JSON object with a list of keys' } };
  const { keys, ...others } = set as { keys?: unknown };
  const secret = problemOfKey({ kty: 'RSA', ...others });
  if (secret?.isPrivate) return { problem: secret };
  if (!Array.isArray(keys) || keys.length === 0) return { problem: { field: 'keys', why: 'no list of keys, or an empty one' } };
  const problems = keys.flatMap((key, index): KeySetProblem[] => [problemOfKey(key) ?? []].flat().map((problem) => ({ ...problem, index })));
  const problem = problems.find(({ isPrivate }) => isPrivate) ?? problems[0] ?? problemOfSet(keys as KeySet['keys'], Object.keys(others));
  return problem ? { problem } : { keys: keys as KeySet['keys'] };
}

function problemOfSet(keys: KeySet['keys'], others: readonly string[]): KeySetProblem | undefined {
  const index = keys.findIndex(({ kid }, place) => keys.findIndex((other) => other.kid === kid) !== place);
  if (index >= 0) return { field: 'kid', why: 'that of another key too', index };
  return others.length > 0 ? { field: others[0], why: 'nothing that a set of keys has' } : undefined;
}

/** Whether Google refuses a set for fields that it does not take, though they say nothing of who signs. */
export const hasIdleFields = ({ keys }: KeySet): boolean => keys.some((key) => Object.keys(key).some((field) => IDLE_FIELDS.includes(field)));

/** The set as it is uploaded: the fields that Google takes, sorted by key id. */
export function writtenKeySet({ keys }: KeySet): string {
  const sorted = [...keys].sort((one, other) => String(one.kid) < String(other.kid) ? -1 : 1);
  return JSON.stringify({ keys: sorted.map(writtenKey) });
}

function parsed(json: string): unknown {
  try {
    return JSON.parse(json);
  } catch {
    return undefined;
  }
}
