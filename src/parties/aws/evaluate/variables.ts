import { Call } from './call';
import { isVariable, SettledPart } from './comparison';
import { foldAscii } from './fold-ascii';
import { isAbsent, keyState } from './key-state';
import { Wildcard } from '../../../claims';
import { ValuePart } from '../policy';

/**
 * The parts of a value with its policy variables replaced, in each way to read it; none where a variable has no value. Whether a
 * star in what a variable stands for is a wildcard is not documented, so there it is read both ways.
 */
export function resolve(parts: readonly ValuePart[], call: Call): SettledPart[][] {
  const resolved = parts.map((part) => isVariable(part) ? valueOf(part.variable, part.fallback, call) : part);
  if (resolved.includes(undefined)) return [];
  const settled = resolved.filter((part) => part !== undefined);
  const doubtful = parts.some((part, index) => isVariable(part) && /[*?]/.test(literalOf(settled[index])));
  return doubtful ? [settled, settled.flatMap((part, index) => isVariable(parts[index]) ? withWildcards(literalOf(part)) : [part])] : [settled];
}

function valueOf(variable: string, fallback: string | undefined, call: Call): SettledPart | undefined {
  const state = keyState(foldAscii(variable), call);
  if (typeof state === 'string') return { literal: state };
  if (isAbsent(state)) return fallback === undefined ? undefined : { literal: fallback };
  return { unsettled: `the policy variable \${${variable}}: ${'unsettled' in state ? state.unsettled : 'its key holds several values'}` };
}

const literalOf = (part: SettledPart) => 'literal' in part ? part.literal : '';

function withWildcards(text: string): SettledPart[] {
  return text.split(/([*?])/).map((piece) => piece === '*' ? { wildcard: Wildcard.ANY_RUN } : piece === '?' ? { wildcard: Wildcard.ANY_ONE } : { literal: piece });
}
