import { isImpossible, isInDoubt, parsedExpression } from './evaluate-expression';
import { FlexibleClause } from './flexible/expression';
import { readingsOf } from './flexible/readings';
import { Field, ReadCredential, ReadFlexibleCredential, ReadIdentity } from './read-document';
import { ClaimMatcher } from '../../claims';
import { ALWAYS, claimTerm, conjunction, disjunction, fits, Formula, NEVER } from '../../claims/formula';
import { Admitted } from '../../trust/admitted';

/** A condition by both bounds: what holds for certain, and what may hold. */
interface Bounds {
  readonly surely: Formula;
  readonly perhaps: Formula;
}

/** UNCLEAR, and taken for granted here: `decide` answers unknown for a token that differs in letter case alone. */
const CASE = 'Entra tells letter cases apart in flexible expressions too';

/** All tokens that an identity admits. */
export function admittedBy({ credentials, flexibleCredentials = [] }: ReadIdentity): Admitted {
  const bounds = [...credentials.map(standard), ...flexibleCredentials.filter((credential) => !isImpossible(credential)).map(flexible)];
  const audiences = [...credentials, ...flexibleCredentials].flatMap(({ audience }) => typeof audience === 'string' ? [audience] : []);
  return {
    surely: disjunction(bounds.map(({ surely }) => surely)),
    perhaps: disjunction(bounds.map(({ perhaps }) => perhaps)),
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

const OPEN: Bounds = { surely: NEVER, perhaps: ALWAYS };

function doubtful(doubts: boolean, parts: readonly Bounds[]): Bounds {
  return {
    surely: doubts ? NEVER : conjunction(parts.map(({ surely }) => surely)),
    perhaps: conjunction(parts.map(({ perhaps }) => perhaps)),
  };
}

function equal(claim: string, value: Field): Bounds {
  if (typeof value !== 'string') return OPEN;
  const formula = fits(claimTerm(claim), ClaimMatcher.exact(value));
  return { surely: value === '' ? NEVER : formula, perhaps: formula };
}

function clause(of: FlexibleClause): Bounds {
  const { surely, perhaps } = readingsOf(of);
  return { surely: fits(claimTerm(of.claim), surely), perhaps: fits(claimTerm(of.claim), perhaps) };
}
