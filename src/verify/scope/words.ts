import { waysOf } from './ways-of';
import { claimsOf, Literal, Part, Way } from '../../claims/solve';
import { Admitted } from '../../trust/admitted';
import { printable } from '../printable';

/** Ways that are told; more are counted. */
const TOLD = 20;

/** Which tokens are let in, a line for each way in. */
export function admittedInWords(admitted: Admitted): string {
  const ways = waysOf(admitted);
  if (ways === undefined) return `not known: ${'unknown' in admitted ? printable(admitted.unknown) : 'there are too many ways in'}`;
  const lines = [...new Set(ways.filter(isPossible).map(wayInWords))].sort();
  if (lines.length === 0) return 'no token';
  const more = lines.length > TOLD ? [`and ${lines.length - TOLD} more`] : [];
  return [...lines.slice(0, TOLD), ...more].join('\n');
}

/** Whether no claim is asked for that must not be there. */
function isPossible(way: Way): boolean {
  const absent = way.flatMap((literal) => literal.kind === 'absent' ? [literal.claim] : []);
  return !way.some((literal) => literal.kind !== 'absent' && claimsOf(literal).some((claim) => absent.includes(claim)));
}

function wayInWords(way: Way): string {
  return way.length === 0 ? 'any token' : `tokens whose ${[...new Set(way.map(literalInWords))].join(' and ')}`;
}

function literalInWords(literal: Literal): string {
  if (literal.kind !== 'match') return `${literal.claim} is ${literal.kind}`;
  const asked = literal.matcher.toString();
  return printable(`${literal.of.map(partInWords).join(' + ')} ${literal.holds ? asked : `not so: ${asked}`}`);
}

const partInWords = (part: Part) => 'claim' in part ? part.claim : JSON.stringify(part.text);
