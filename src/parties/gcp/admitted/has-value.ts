import { hasValueAlways, knownIn, neverFails, Present } from './presence';
import { ALWAYS, either, Formula, present, Term } from '../../../claims';
import { and } from '../../../trust';

/** Whether a term has a value for a token of texts that has the `known` claims: an expression that has none rejects the token. */
export function hasValue(term: Term, known: Present): Formula {
  if (hasValueAlways(term, known)) return ALWAYS;
  switch (term.kind) {
    case 'text': return ALWAYS;
    case 'claim': return present(term.claim);
    case 'join': return and(term.parts.map((part) => hasValue(part, known)));
    case 'choice': return chosen(term, known);
  }
}

function chosen({ condition, yes, no }: Extract<Term, { kind: 'choice' }>, known: Present): Formula {
  const [one, other] = [hasValue(yes, knownIn(condition, true, known)), hasValue(no, knownIn(condition, false, known))];
  const same = JSON.stringify(one) === JSON.stringify(other);
  return same && neverFails(condition, known) ? one : either(condition, one, other);
}
