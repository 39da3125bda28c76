import { isLiteral } from './literal';
import { ClaimPattern, PatternPart } from './pattern';

const literalOf = (part: PatternPart | undefined) => part && isLiteral(part) ? part.literal : '';

/**
 * Whether two patterns begin or end with texts that contradict each other, so that no value fits both. Says nothing where
 * it is false; where it is true, as it is for most pairs of trusts, it spares the search.
 */
export function endsClash(first: ClaimPattern, second: ClaimPattern): boolean {
  const [start, otherStart] = [literalOf(first.parts[0]), literalOf(second.parts[0])];
  const [end, otherEnd] = [literalOf(first.parts.at(-1)), literalOf(second.parts.at(-1))];
  return !(start.startsWith(otherStart) || otherStart.startsWith(start)) || !(end.endsWith(otherEnd) || otherEnd.endsWith(end));
}
