import { readRegularExpression } from './regular-expression';
import { Call, callOf, constantOf, Expression, Selection, selectionOf } from './tree';
import { ALWAYS, ClaimMatcher, ClaimPattern, claimTerm, conjunction, disjunction, either, eitherTerm, fits, Formula, isUnicode, joined, literal, negation, NEVER, present, same, Term } from '../../../claims';

/** A term, and whether its value is text whenever it has one: a claim may be anything. */
export interface LoweredTerm {
  readonly term: Term;
  readonly isText: boolean;
}

/** What stands behind the mapped values that an expression names. */
export type MappedTerms = (target: string) => LoweredTerm | undefined;

const TOKEN = 'assertion';
/** What equals itself is any text: such a condition asks for nothing but that the claim is there. */
const ANY_TEXT = ClaimMatcher.fitting(ClaimPattern.ofStars('*'));
const NOTHING_MAPPED: MappedTerms = () => undefined;

/** A comparison as the pattern that the whole text must fit. */
const PATTERNS: Record<string, (text: string) => ClaimPattern> = {
  startsWith: (text) => ClaimPattern.concat(text, ClaimPattern.ofStars('*')),
  endsWith: (text) => ClaimPattern.concat(ClaimPattern.ofStars('*'), text),
  contains: (text) => ClaimPattern.concat(ClaimPattern.ofStars('*'), text, ClaimPattern.ofStars('*')),
};

/** Lowers expressions of the engine's syntax tree to formulas over claims that mean exactly the same; undefined for what is left to the engine. */
export class Lowering {
  constructor(private readonly mapped = NOTHING_MAPPED) {}

  /** A condition. */
  public formula(expression: Expression | undefined): Formula | undefined {
    const kind = expression?.exprKind;
    if (kind?.case === 'constExpr') return kind.value.constantKind.case === 'boolValue' ? kind.value.constantKind.value ? ALWAYS : NEVER : undefined;
    const asked = selectionOf(expression, true);
    if (asked) return this.presence(asked);
    const call = expression && callOf(expression);
    return call && (this.logic(call) ?? this.comparison(call));
  }

  /** A text. */
  public term(expression: Expression | undefined): LoweredTerm | undefined {
    const text = constantOf(expression);
    if (text !== undefined) return isUnicode(text) ? { term: literal(text), isText: true } : undefined;
    const selection = selectionOf(expression);
    if (selection) return this.selected(selection);
    const call = expression && callOf(expression);
    if (call?.function === '_+_') return this.join(call);
    return call?.function === '_?_:_' ? this.choice(call) : undefined;
  }

  /**
   * The terms of which an expression makes a text whatever they are: `extract` finds something or nothing, and fails for no text. Undefined where
   * it may fail for others.
   */
  public texts(expression: Expression | undefined): Term[] | undefined {
    const call = expression && callOf(expression);
    if (call?.function === 'extract') return this.texts(call.target);
    const lowered = this.term(expression);
    if (lowered || call?.function !== '_+_') return lowered && [lowered.term];
    const parts = call.args.map((part) => this.texts(part));
    return parts.every((part) => part !== undefined) && call.args.some(isExtract) ? parts.flat() : undefined;
  }

  private selected({ variable, field }: Selection): LoweredTerm | undefined {
    return variable === TOKEN ? { term: claimTerm(field), isText: false } : this.mapped(`${variable}.${field}`);
  }

  private presence({ variable, field }: Selection): Formula | undefined {
    if (variable === TOKEN) return present(field);
    return this.mapped(`${variable}.${field}`) && ALWAYS;
  }

  private logic({ function: name, args }: Call): Formula | undefined {
    if (!['_&&_', '_||_', '!_', '_?_:_'].includes(name)) return undefined;
    const parts = args.map((part) => this.formula(part));
    if (!parts.every((part) => part !== undefined)) return undefined;
    if (name === '!_') return negation(parts[0]);
    if (name === '_?_:_') return either(parts[0], parts[1], parts[2]);
    return name === '_&&_' ? conjunction(parts) : disjunction(parts);
  }

  private comparison({ function: name, target, args: [first, second] }: Call): Formula | undefined {
    if (target) return this.method(name, target, constantOf(first));
    if (name === '_==_') return this.equality(first, second);
    if (name === '_!=_') {
      const equal = this.equality(first, second);
      return equal && negation(equal);
    }
    return name === '@in' ? this.membership(first, second) : undefined;
  }

  /** With a text on one side: what else two claims may be, only the engine compares. */
  private equality(first: Expression, second: Expression): Formula | undefined {
    const [left, right] = [this.term(first), this.term(second)];
    const value = jsonOf(second) ?? jsonOf(first);
    const other = selectionOf(jsonOf(second) === undefined ? second : first);
    // What a mapping makes of a value that is no text is not documented.
    if (value !== undefined) return other?.variable === TOKEN ? fits(claimTerm(other.field), value) : undefined;
    if (!left || !right || !(left.isText || right.isText)) return undefined;
    if (right.term.kind === 'text') return fits(left.term, ClaimMatcher.exact(right.term.value));
    if (left.term.kind === 'text') return fits(right.term, ClaimMatcher.exact(left.term.value));
    return JSON.stringify(left.term) === JSON.stringify(right.term) ? fits(left.term, ANY_TEXT) : same(left.term, right.term);
  }

  private membership(value: Expression, list: Expression): Formula | undefined {
    const [element, whole] = [constantOf(value), selectionOf(list)];
    if (whole?.variable === TOKEN) return element !== undefined && isUnicode(element) ? fits(claimTerm(whole.field), ClaimMatcher.element(element)) : undefined;
    const term = this.term(value);
    const values = list.exprKind.case === 'listExpr' ? list.exprKind.value.elements.map(constantOf) : [undefined];
    return term && values.every((one) => one !== undefined) && values.every(isUnicode) ? negation(fits(term.term, ClaimMatcher.noneOf(values))) : undefined;
  }

  private method(name: string, target: Expression, argument: string | undefined): Formula | undefined {
    const lowered = this.term(target);
    if (!lowered || argument === undefined || !isUnicode(argument)) return undefined;
    if (name === 'matches') return matched(lowered.term, argument);
    return Object.hasOwn(PATTERNS, name) ? fitsText(lowered.term, [PATTERNS[name](argument)]) : undefined;
  }

  /** Texts alone are joined to text, numbers are added and lists appended: one text among the parts settles which. */
  private join({ args }: Call): LoweredTerm | undefined {
    const parts = summands(args).map((part) => this.term(part));
    if (!parts.every((part) => part !== undefined) || !parts.some(({ isText }) => isText)) return undefined;
    return { term: joined(parts.map(({ term }) => term)), isText: true };
  }

  private choice({ args }: Call): LoweredTerm | undefined {
    const condition = this.formula(args[0]);
    const [yes, no] = [this.term(args[1]), this.term(args[2])];
    return condition && yes && no && { term: eitherTerm(condition, yes.term, no.term), isText: yes.isText && no.isText };
  }
}

/** A number or a truth value that stands there, as what a claim is compared with. */
function jsonOf(expression: Expression): ClaimMatcher | undefined {
  const constant = expression.exprKind.case === 'constExpr' ? expression.exprKind.value.constantKind : undefined;
  if (constant?.case === 'boolValue') return ClaimMatcher.boolean(constant.value);
  const number = constant?.case === 'int64Value' ? Number(constant.value) : undefined;
  return number !== undefined && Number.isSafeInteger(number) ? ClaimMatcher.number(number) : undefined;
}

const isExtract = (expression: Expression): boolean => {
  const call = callOf(expression);
  return call !== undefined && (call.function === 'extract' || (call.function === '_+_' && call.args.some(isExtract)));
};

/** All that is added up, from left to right. */
function summands(args: readonly Expression[]): Expression[] {
  const [parts, open] = [[] as Expression[], [...args].reverse()];
  for (let next = open.pop(); next; next = open.pop()) {
    const call = callOf(next);
    if (call?.function === '_+_') open.push(...[...call.args].reverse());
    else parts.push(next);
  }
  return parts;
}

function matched(term: Term, source: string): Formula | undefined {
  const found = readRegularExpression(source);
  if (!found) return undefined;
  const formula = fitsText(term, found.patterns);
  return found.oneLine ? conjunction([formula, negation(fits(term, ClaimMatcher.fitting(ClaimPattern.ofStars('*\n*'))))]) : formula;
}

/** One of the patterns; fails for what is no text, also where a pattern is one value. */
function fitsText(term: Term, patterns: readonly ClaimPattern[]): Formula {
  const matchers = patterns.map((pattern) => ClaimMatcher.fitting(pattern));
  const formula = disjunction(matchers.map((matcher) => fits(term, matcher)));
  return matchers.some(({ exactValue }) => exactValue !== undefined) ? either(fits(term, ClaimMatcher.fitting(ClaimPattern.ofStars('*'))), formula, NEVER) : formula;
}
