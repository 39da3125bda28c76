import { FoundScope } from './found-scope';
import { TrustScope } from './trust-scope';
import { certainWaysOf, waysOf } from './ways-of';
import { claimsOf, Way } from '../../claims/solve';
import { Admitted } from '../../trust';

/**
 * Who gets in of an issuer that this library does not know: what is asked of the subject. Who gets tokens with such subjects is not known, so that
 * the scope is not either. Undefined where no way in is certain.
 */
export function scopeBySubject(admitted: Admitted, issuers: readonly string[]): FoundScope | undefined {
  const ways = waysOf(admitted);
  if (ways === undefined || (certainWaysOf(admitted) ?? []).length === 0) return undefined;
  const subjects = ways.map(subjectOf);
  const of = `whose they are is for ${issuers.join(', ')} to say, of which this library knows nothing`;
  if (subjects.includes(undefined)) return { scope: TrustScope.UNKNOWN, of, asked: 'any token of the issuer' };
  const texts = [...new Set(subjects.map((subject) => subject!.text))].sort().join(', ');
  return { scope: TrustScope.UNKNOWN, of, asked: `tokens whose subject ${subjects.every((subject) => subject!.isExact) ? 'is' : 'fits'} ${texts}` };
}

/** What a way in asks of the subject, the narrowest first. */
function subjectOf(way: Way): { readonly text: string; readonly isExact: boolean } | undefined {
  const asked = way.flatMap((literal) => literal.kind === 'match' && literal.holds && literal.of.length === 1 && claimsOf(literal)[0] === 'sub' ? [literal.matcher] : []);
  const exact = asked.find(({ exactValue }) => exactValue !== undefined)?.exactValue;
  if (exact !== undefined) return { text: JSON.stringify(exact), isExact: true };
  const pattern = asked.map(({ pattern: one }) => one).find((one) => one?.parts.some(({ literal }) => literal !== undefined));
  return pattern && { text: JSON.stringify(pattern.toString()), isExact: false };
}
