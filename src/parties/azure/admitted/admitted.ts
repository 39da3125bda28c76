import { ClaimMatcher, claimTerm, fits, NEVER } from '../../../claims';
import { writtenAudience } from '../../../facts';
import { Admitted, Bounds, every, Field, isUnsettled, OPEN, some } from '../../../trust';
import { isImpossible, isInDoubt, parsedExpression } from '../evaluate/expression';
import { FlexibleClause } from '../flexible/expression';
import { readingsOf } from '../flexible/readings';
import { ReadCredential, ReadFlexibleCredential, ReadIdentity } from '../read-document';

/** UNCLEAR, and taken for granted here: `decide` answers unknown for a token that differs in letter case alone. */
const CASE = 'Entra tells letter cases apart in flexible expressions too';

/** All tokens that an identity admits. */
export function admittedBy({ credentials, flexibleCredentials = [] }: ReadIdentity): Admitted {
  const bounds = [...credentials.map(standard), ...flexibleCredentials.filter((credential) => !isImpossible(credential)).map(flexible)];
  const audiences = [...credentials, ...flexibleCredentials].map(audienceOf).filter((audience) => typeof audience === 'string');
  return {
    ...some(bounds),
    audiences: [...new Set(audiences)].sort(),
    assumptions: flexibleCredentials.length > 0 ? [CASE] : [],
  };
}

function standard(credential: ReadCredential): Bounds {
  const { issuer, subject, unsettled = [] } = credential;
  return doubtful(unsettled.length > 0, [equal('iss', issuer), equal('sub', subject), equal('aud', audienceOf(credential))]);
}

function flexible(credential: ReadFlexibleCredential): Bounds {
  const expression = parsedExpression(credential);
  const clauses = isUnsettled(expression) ? [OPEN] : expression.clauses.map(clause);
  return doubtful(isInDoubt(credential) || (credential.unsettled ?? []).length > 0, [equal('iss', credential.issuer), equal('aud', audienceOf(credential)), ...clauses]);
}

/** As tokens of the credential's issuer write it. */
function audienceOf({ issuer, audience }: Pick<ReadCredential, 'issuer' | 'audience'>): Field {
  return typeof issuer === 'string' && typeof audience === 'string' ? writtenAudience(issuer, audience) : audience;
}

function doubtful(isDoubtful: boolean, parts: readonly Bounds[]): Bounds {
  const bounds = every(parts);
  return isDoubtful ? { ...bounds, lowerBound: NEVER } : bounds;
}

function equal(claim: string, value: Field): Bounds {
  if (typeof value !== 'string') return OPEN;
  const formula = fits(claimTerm(claim), ClaimMatcher.exact(value));
  return { lowerBound: value === '' ? NEVER : formula, upperBound: formula };
}

function clause(of: FlexibleClause): Bounds {
  const { lowerBound, upperBound } = readingsOf(of);
  return { lowerBound: fits(claimTerm(of.claim), lowerBound), upperBound: fits(claimTerm(of.claim), upperBound) };
}
