import { STANDARD_CREDENTIAL_KEYS } from './issuer-support';
import { shownBy } from './shown-by';
import { ClaimMatcher, MatcherKind, PatternPart } from '../../../claims';
import { Holding, Place, place, Placement, Strength, TrustAlternative } from '../../../trust';
import { FlexibleClause, FlexibleOperator } from '../flexible/expression';
import { FlexibleIssuer } from '../flexible/issuers';

const BY_NAME = 'sub equals, by the name in it, which whoever holds that name later has too: as strong as the tenant pin beside it';
const BYTE_FOR_BYTE = 'sub equals, byte for byte';

/** What a standard credential holds of an alternative with an exact subject: what the subject carries. */
export function standardHoldings(alternative: TrustAlternative): Holding[] {
  return place(alternative, STANDARD_CREDENTIAL_KEYS)
    .map((placement) => placement.place === Place.SUBJECT ? holding(placement, Strength.HELD, BYTE_FOR_BYTE) : byName(placement));
}

/** What a flexible credential holds: what the subject carries, and what its other clauses compare. */
export function flexibleHoldings(alternative: TrustAlternative, rules: FlexibleIssuer, issuer: string): Holding[] {
  const clauses = clausesOf(alternative, rules);
  const texts = new Map(clauses.map(({ claim, operator }) => [claim, `${claim} ${operator}`]));
  return place(alternative, new Set(texts.keys())).map((placement) => {
    const { condition, place: where } = placement;
    const own = texts.get(condition.claim);
    const held = where === Place.SUBJECT ? [texts.get('sub')!, ...own === undefined ? [] : [own]].join(', ') : where === Place.KEY ? own : undefined;
    const how = held ?? shownBy(issuer, condition, alternative, texts);
    return how === undefined ? byName(placement) : holding(placement, Strength.HELD, how);
  });
}

function byName(placement: Placement): Holding {
  return placement.place === Place.NAME ? holding(placement, Strength.BY_NAME, BY_NAME) : holding(placement, Strength.NOT, '');
}

const holding = ({ condition, alternative }: Placement, strength: Strength, how: string): Holding => ({ condition, alternative, strength, how });

/** The clauses of an alternative: its subject, then every condition that the issuer's rules let an expression compare. */
export function clausesOf({ subject, conditions }: TrustAlternative, { operators }: FlexibleIssuer): FlexibleClause[] {
  const unique = conditions.filter(({ claim, matcher }, index) => conditions.findIndex((other) => other.claim === claim) === index
    && conditions.every((other) => other.claim !== claim || other.matcher.key === matcher.key));
  return [
    clause('sub', subject.matcher),
    ...unique.filter(({ claim, matcher }) => operators.get(claim)?.includes(operatorFor(matcher)!)).map(({ claim, matcher }) => clause(claim, matcher)),
  ];
}

function clause(claim: string, matcher: ClaimMatcher): FlexibleClause {
  const comparand: PatternPart[] = matcher.pattern ? matcher.pattern.parts : [{ literal: matcher.exactValue! }];
  return { claim, operator: operatorFor(matcher)!, comparand };
}

/** An absence, or values to refuse, no expression can ask for. */
function operatorFor({ kind }: ClaimMatcher): FlexibleOperator | undefined {
  if (kind === MatcherKind.EXACT) return FlexibleOperator.EQ;
  return kind === MatcherKind.PATTERN ? FlexibleOperator.MATCHES : undefined;
}
