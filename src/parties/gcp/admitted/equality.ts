import { claimIs } from './claim-is';
import { excludeEachOther } from './exclusion';
import { Part, splitsOf } from './split';
import { ALWAYS, ClaimMatcher, claimTerm, either, fits, Formula, joined, literal, negation, NEVER, Term } from '../../../claims';
import { IssuerClaims } from '../../../facts';
import { and, isAlways, isNever, or } from '../../../trust';

/** A text that a term may come to, and when. */
interface Text {
  readonly when: Formula;
  readonly of: readonly Part[];
}

type Choice = Extract<Term, { kind: 'choice' }>;

/** More than this many are left to a test of the whole term. */
const MOST_TEXTS = 200;

/** Whether a term, of a token for which it has a value, is this text: in as few ways as there are, since ways multiply. */
export const equals = (term: Term, value: string, claims: IssuerClaims): Formula => new Equality(value, claims).of(term);

class Equality {
  constructor(private readonly value: string, private readonly claims: IssuerClaims) {}

  public of(term: Term): Formula {
    if (term.kind === 'choice') return this.choice(term);
    const texts = this.texts([term]);
    return texts ? or(texts.map(({ when, of }) => and([when, this.text(of)]))) : fits(term, ClaimMatcher.exact(this.value));
  }

  /** Branches that come to another text are left out. */
  private choice({ condition, yes, no }: Choice): Formula {
    const [one, other] = [this.of(yes), this.of(no)];
    if (isNever(one)) return excludeEachOther(condition, other) ? other : and([negation(condition), other]);
    if (isNever(other)) return and([condition, one]);
    return isAlways(one) ? or([condition, other]) : either(condition, one, other);
  }

  /** A text that splits in one way only is a text for each of its claims. */
  private text(of: readonly Part[]): Formula {
    const split = splitsOf(of, this.value, this.claims);
    if (split === 'none') return NEVER;
    return split === 'several' ? fits(joined(of.map(termOf)), ClaimMatcher.exact(this.value)) : and(split.map(([claim, text]) => claimIs(claim, text).lowerBound));
  }

  /** What some terms, one after the other, may come to, as far as that begins the text; undefined where that is too much. */
  private texts(terms: readonly Term[], before: readonly Text[] = [{ when: ALWAYS, of: [] }]): readonly Text[] | undefined {
    const [term, ...rest] = terms;
    if (term === undefined) return before;
    if (before.length > MOST_TEXTS) return undefined;
    switch (term.kind) {
      case 'text': return this.texts(rest, this.after(before, { text: term.value }));
      case 'claim': return this.texts(rest, this.after(before, { claim: term.claim }));
      case 'join': return this.texts([...term.parts, ...rest], before);
      case 'choice': {
        const [yes, no] = [this.texts([term.yes], under(term.condition, before)), this.texts([term.no], under(negation(term.condition), before))];
        return yes && no && this.texts(rest, [...yes, ...no]);
      }
    }
  }

  private after(before: readonly Text[], part: Part): Text[] {
    return before.map(({ when, of }): Text => ({ when, of: [...of, part] })).filter(({ of }) => splitsOf([...of, ANYTHING], this.value, this.claims) !== 'none');
  }
}

/** What may follow: a claim that nothing is known of. */
const ANYTHING: Part = { claim: '' };

const termOf = (part: Part): Term => 'text' in part ? literal(part.text) : claimTerm(part.claim);
const under = (condition: Formula, texts: readonly Text[]): Text[] => texts.map((text) => ({ ...text, when: and([text.when, condition]) }));
