import { Names } from './names';
import { is, isOneOf } from './questions';
import { disjunction, Formula } from '../../claims/formula';
import { evaluate } from '../../claims/formula-evaluate';
import { IDeclaredProject, Verdict } from '../../trust';
import { answer, noneInBoth, noneOnlyIn } from '../compare/answer';
import { ComparisonAnswer, WitnessedComparison } from '../compare/comparison';
import { Side } from '../compare/side';

/** The names that hold all runs, that none do, or that it is not known. */
export type Closed = { readonly names: Names } | { readonly unknown: WitnessedComparison } | { readonly open: true };

/** Questions about the runs that one side lets in, over all tokens that the issuer can mint. */
export class Search {
  constructor(private readonly side: Side, private readonly declared: readonly IDeclaredProject[]) {}

  /** Whether no run gets in for which the formula holds. */
  public none(formula: Formula): WitnessedComparison {
    return answer([noneInBoth(this.side, sideOf(formula))], this.declared);
  }

  /** Whether the formula holds for all runs that get in. */
  public all(formula: Formula): WitnessedComparison {
    return answer([noneOnlyIn(this.side, sideOf(formula))], this.declared);
  }

  /** Those of the others that can get in, beside the ones that are named in so many words. */
  public withThoseOf({ names, ids }: Names, others: Names): Names {
    const can = (claim: string, value: string) => this.none(is(claim, value)).answer !== ComparisonAnswer.YES;
    const more = (known: readonly string[], found: readonly string[], claim: string) => (
      [...known, ...found.filter((value) => !known.includes(value) && can(claim, value))]);
    return { names: more(names, others.names, 'repository'), ids: more(ids, others.ids, 'repository_id') };
  }

  /** Whether all runs are of those that the documents name: by their ids, which is asked first since it is cheaper, or by either. */
  public closed({ names, ids }: Names, claim: string): Closed {
    const byId = ids.length === 0 ? [] : [isOneOf(`${claim}_id`, ids)];
    const held = byId.length === 0 ? undefined : this.within({ names: [], ids }, byId);
    if (names.length === 0) return held ?? { open: true };
    return held && !('open' in held) ? held : this.within({ names, ids }, [...byId, isOneOf(claim, names)]);
  }

  private within(names: Names, formulas: readonly Formula[]): Closed {
    const outside = this.all(disjunction(formulas));
    if (outside.answer === ComparisonAnswer.YES || outside.nowOnly === true) return { names };
    return outside.answer === ComparisonAnswer.UNKNOWN ? { unknown: outside } : { open: true };
  }
}

function sideOf(formula: Formula): Side {
  return { name: 'the question', admitted: { lowerBound: formula, audiences: [] }, declared: [], decisive: () => [], doubts: () => [], verdict: (token) => evaluate(formula, token) === true ? Verdict.ACCEPT : Verdict.DENY };
}
