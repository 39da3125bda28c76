import { ClaimMatcher } from '../../../claims';
import { ALWAYS, claimTerm, conjunction, disjunction, fits, Formula, NEVER } from '../../../claims/formula';
import { Admitted } from '../../../trust/admitted';
import { isImpossible, isInDoubt, parsedExpression } from '../evaluate/expression';
import { FlexibleClause } from '../flexible/expression';
import { readingsOf } from '../flexible/readings';
import { Field, ReadCredential, ReadFlexibleCredential, ReadIdentity } from '../read-document';

/** A condition by both bounds: what holds for certain, and what may hold. */
interface Bounds {
  readonly lowerBound: Formula;
  readonly upperBound: Formula;
}

/** UNCLEAR, and taken for granted here: `decide` answers unknown for a token that differs in letter case alone. */
const CASE = 'Entra tells letter cases apart in flexible expressions too';

/** All tokens that an identity admits. */
export function admittedBy({ credentials, flexibleCredentials = [] }: ReadIdentity): Admitted {
  const bounds = [...credentials.map(standard), ...flexibleCredentials.filter((credential) => !isImpossible(credential)).map(flexible)];
  const audiences = [...credentials, ...flexibleCredentials].flatMap(({ audience }) => typeof audience === 'string' ? [audience] : []);
  return {
    lowerBound: disjunction(bounds.map(({ lowerBound }) => lowerBound)),
    upperBound: disjunction(bounds.map(({ upperBound }) => upperBound)),
    audiences: [...new Set(audiences)].sort(),
    assumptions: flexibleCredentials.length > 0 ? [CASE] : [],
  };
}

function standard({ issuer, subject, audience, doubts = [] }: ReadCredential): Bounds {
  return doubtful(doubts.length > 0, [equal('iss', issuer), equal('sub', subject), equal('aud', audience)]);
}

function flexible(credential: ReadFlexibleCredential): Bounds {
  const expression = parsedExpression(credential);
  const clauses = 'unsettled' in expression ? [OPEN] : expression.clauses.map(clause);
  return doubtful(isInDoubt(credential) || (credential.doubts ?? []).length > 0, [equal('iss', credential.issuer), equal('aud', credential.audience), ...clauses]);
}

const OPEN: Bounds = { lowerBound: NEVER, upperBound: ALWAYS };

function doubtful(doubts: boolean, parts: readonly Bounds[]): Bounds {
  return {
    lowerBound: doubts ? NEVER : conjunction(parts.map(({ lowerBound }) => lowerBound)),
    upperBound: conjunction(parts.map(({ upperBound }) => upperBound)),
  };
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
