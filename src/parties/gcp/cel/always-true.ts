import { ClaimMatcher, Formula } from '../../../claims';

/** Whether a formula holds for every token that has the claims it names: it asks whether they are there, or are any text at all. */
export function isAlwaysTrue(formula: Formula): boolean {
  switch (formula.kind) {
    case 'constant': return formula.value;
    case 'test': return fitsAnything(formula.matcher);
    case 'not': return formula.part.kind === 'test' && asksLittle(formula.part.matcher);
    case 'and': return formula.parts.every(isAlwaysTrue);
    case 'or': return formula.parts.some(isAlwaysTrue);
    default: return false;
  }
}

const fitsAnything = ({ pattern }: ClaimMatcher) => pattern?.parts.every(({ literal }) => literal === undefined) === true;
/** Not absent, not empty. */
const asksLittle = (matcher: ClaimMatcher) => matcher.exactValue === '' || matcher.kind === ClaimMatcher.absent().kind;
