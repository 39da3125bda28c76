import { cutsOf } from './cuts';
import { ignoresCase, matchesOf, Names, namesOf } from './named';
import { isOneOf } from './questions';
import { disjunction, evaluate, Formula } from '../../claims';
import { IDeclaredProject, ScopeLevel, Verdict } from '../../trust';
import { answer, noneInBoth, noneOnlyIn } from '../compare/answer';
import { ComparisonAnswer, Comparison } from '../compare/comparison';
import { Side } from '../compare/side';

/** The names that hold all runs, that none do, or that it is not known. */
export type Closed = { readonly names: Names } | { readonly unknown: Comparison } | { readonly open: true };

/** Values that a text of several claims may hold and that are tried; each costs a search. */
const MOST_TOGETHER = 12;

/** Questions about the runs that one side lets in, over all tokens that the issuer can mint. */
export class Search {
  /** @param plain whether the answers alone count, and no token that shows them */
  constructor(private readonly side: Side, private readonly declared: readonly IDeclaredProject[], private readonly plain = false) {}

  /** Whether no run gets in for which the formula holds. */
  public none(formula: Formula): Comparison {
    return answer([noneInBoth(this.side, sideOf(formula))], this.declared, this.plain);
  }

  /** Whether the formula holds for all runs that get in. */
  public all(formula: Formula): Comparison {
    return answer([noneOnlyIn(this.side, sideOf(formula))], this.declared, this.plain);
  }

  /** With those that can get in of the ones that may stand in texts of several claims: what a binding asks for. */
  public withJoined(level: ScopeLevel, { names, ids }: Names): Names {
    const joined = matchesOf(this.side.admitted).filter(({ of, holds, matcher }) => of.length > 1 && holds && matcher.exactValue !== undefined);
    const others = namesOf(level, joined.flatMap(({ of, matcher }) => cutsOf(of, matcher.exactValue!)));
    return { names: this.more(names, others.names, level.name), ids: this.more(ids, others.ids, level.id) };
  }

  /** Whether all runs are of those that the documents name: by their ids, which is asked first since it is cheaper, or by either. */
  public closed(level: ScopeLevel, { names, ids }: Names): Closed {
    const byId = level.id === undefined || ids.length === 0 ? [] : [isOneOf(level.id, ids)];
    const held = byId.length === 0 ? undefined : this.within({ names: [], ids }, byId);
    if (level.name === undefined || names.length === 0) return held ?? { open: true };
    return held && !('open' in held) ? held : this.within({ names, ids }, [...byId, isOneOf(level.name, names, ignoresCase(this.side.admitted))]);
  }

  private more(known: readonly string[], found: readonly string[], claim: string | undefined): readonly string[] {
    const can = (value: string) => claim !== undefined && this.none(isOneOf(claim, [value])).answer !== ComparisonAnswer.YES;
    return [...known, ...found.filter((value) => !known.includes(value)).slice(0, MOST_TOGETHER).filter(can)];
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
