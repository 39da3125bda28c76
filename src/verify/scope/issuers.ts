import { waysOf } from './ways-of';
import { claimsOf, Way } from '../../claims/solve';
import { Admitted } from '../../trust';

/** The issuers whose tokens get in, sorted; undefined where some way in names none, or the ways in are not known. */
export function issuersOf(admitted: Admitted): readonly string[] | undefined {
  const issuers = waysOf(admitted)?.map(issuerOf);
  return issuers?.every((issuer) => issuer !== undefined) ? [...new Set(issuers)].sort() : undefined;
}

function issuerOf(way: Way): string | undefined {
  const values = way.flatMap((literal) => (
    literal.kind === 'match' && literal.holds && claimsOf(literal).join() === 'iss' && literal.of.length === 1 ? [literal.matcher.exactValue] : []));
  return values.find((value) => value !== undefined);
}
