import { ClaimMatcher, Formula, MatcherKind } from '../../../claims';

/** The parts of a conjunction without those that ask for a claim which another part compares: it has to be there all the same. */
export function withoutSpare(parts: readonly Formula[]): readonly Formula[] {
  const asked = parts.map(presentClaim);
  return parts.filter((_, index) => {
    const claim = asked[index];
    return claim === undefined || !parts.some((other, at) => asked[at] === claim ? at < index : needs(other, claim));
  });
}

function presentClaim(formula: Formula): string | undefined {
  return formula.kind === 'not' && isAbsenceTest(formula.part) ? formula.part.term.claim : undefined;
}

type AbsenceTest = Formula & { readonly kind: 'test'; readonly term: { readonly kind: 'claim'; readonly claim: string }; readonly matcher: ClaimMatcher };

function isAbsenceTest(formula: Formula): formula is AbsenceTest {
  return formula.kind === 'test' && formula.term.kind === 'claim' && formula.matcher.kind === MatcherKind.ABSENT;
}

/** Whether it cannot be true of a token without the claim. */
function needs(formula: Formula, claim: string): boolean {
  switch (formula.kind) {
    case 'test': return formula.matcher.kind !== MatcherKind.ABSENT && formula.term.kind === 'claim' && formula.term.claim === claim;
    case 'not': return presentClaim(formula) === claim || (formula.part.kind === 'test' && needs(formula.part, claim));
    case 'and': return formula.parts.some((part) => needs(part, claim));
    case 'or': return formula.parts.every((part) => needs(part, claim));
    default: return false;
  }
}
