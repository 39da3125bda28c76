import { literalInWords } from './literal-words';
import { waysOf } from './ways-of';
import { claimsOf, Literal, Way } from '../../claims/solve';
import { Admitted, isUnsettled } from '../../trust';
import { printable } from '../printable';

/** Ways that are told; more are counted. */
const TOLD = 20;

/** Which tokens are let in, a line for each way in. */
export function admittedInWords(admitted: Admitted): string {
  const ways = waysOf(admitted);
  if (ways === undefined) return `not known: ${isUnsettled(admitted) ? printable(admitted.unsettled) : 'there are too many ways in'}`;
  const lines = [...new Set(ways.map(wayInWords))].sort();
  if (lines.length === 0) return 'no token';
  const more = lines.length > TOLD ? [`and ${lines.length - TOLD} more`] : [];
  return [...lines.slice(0, TOLD), ...more].join('\n');
}

function wayInWords(way: Way): string {
  return way.length === 0 ? 'any token' : `tokens whose ${[...new Set(way.filter((literal) => !isImplied(literal, way)).map(literalInWords))].join(' and ')}`;
}

/** Whether a claim that has to be there is compared, too. */
function isImplied(literal: Literal, way: Way): boolean {
  return literal.kind === 'present' && way.some((other) => other.kind === 'match' && claimsOf(other).includes(literal.claim));
}
