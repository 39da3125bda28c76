import { isTextTerm, itemOf, lengthOf, memberOf, Term } from './term';
import { Text } from '../text';

/** What an expression may look at. */
export interface ArmSurroundings {
  /** A variable of the template. */
  readonly variable: (name: string) => Term | undefined;
  /** What is given to a parameter of the template. */
  readonly parameter: (name: string) => Term | undefined;
  /** A value of the template, its expressions evaluated. */
  readonly term: (json: unknown) => Term | undefined;
  /** The number of the copy of a loop: of the one that is named, or of the innermost. */
  readonly copyIndex: (loop: string | undefined) => number | undefined;
  /** What tells an expression of one copy from the same one of another. @default - it stands in no loop */
  readonly copy?: string;
  /** Counts what is about to be made; throws where that is more than anybody would write. */
  readonly spend: (size: number) => void;
}

/** Calls in calls that are read. */
const MAX_DEPTH = 50;
const STRING = /'(?:[^']|'')*'/y;
const NUMBER = /\d{1,9}/y;
const NAME = /[A-Za-z_][\w.]*/y;
const MEMBER = /\w+/y;
const BLANK = /\s*/y;

/**
 * The text of an expression of a template, with `concat`, `format`, `length`, `createArray`, `copyIndex`, `variables` and what is given to `parameters` evaluated, and items and members of what they
 * come to; every other call is a reference to its own source. That covers the names which Bicep writes: `format('{0}/{1}', 'identity', 'credential')`.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/template-expressions
 */
export function evaluate(source: string, around: ArmSurroundings): Text {
  const term = evaluateTerm(source, around);
  return term !== undefined && isTextTerm(term) ? term : referenceTo(source, around);
}

/** The same of an expression that may come to a list or an object; undefined where it is beyond this reader. */
export function evaluateTerm(source: string, around: ArmSurroundings): Term | undefined {
  const reader = new Reader(source, around);
  const term = reader.value(0);
  return term !== undefined && reader.atEnd() ? term : undefined;
}

/** What an expression of one copy comes to is not what it comes to in another. */
function referenceTo(source: string, { copy }: ArmSurroundings): Text {
  return Text.of({ reference: copy !== undefined && /copyIndex/i.test(source) ? `${source} of copy ${copy}` : source });
}

/** Undefined everywhere means: beyond this reader, so that the whole expression stays a reference. */
class Reader {
  private index = 0;

  constructor(private readonly source: string, private readonly around: ArmSurroundings) {}

  public atEnd(): boolean {
    this.take(BLANK);
    return this.index === this.source.length;
  }

  public value(depth: number): Term | undefined {
    this.take(BLANK);
    const quoted = this.take(STRING);
    if (quoted !== undefined) return Text.of(quoted.slice(1, -1).replaceAll("''", "'"));
    const number = this.take(NUMBER);
    if (number !== undefined) return Text.of(number);
    const start = this.index;
    const name = this.take(NAME);
    if (name === undefined || depth >= MAX_DEPTH || !this.skip('(')) return undefined;
    const args = this.arguments(depth);
    const called = args && this.call(name.toLowerCase(), args, this.source.slice(start, this.index));
    return called && this.within(called, start, depth);
  }

  /** Items and members of what a call comes to: `[0]`, `.name`. */
  private within(called: Term, start: number, depth: number): Term | undefined {
    let found: Term | undefined = called;
    for (;;) {
      if (this.skip('[')) {
        const index = this.value(depth + 1);
        if (index === undefined || !this.skip(']')) return undefined;
        found = found && (isTextTerm(index) ? itemOf(found, index) ?? memberOf(found, index.literal ?? '') : undefined);
      } else if (this.skip('.')) {
        const member = this.take(MEMBER);
        if (member === undefined) return undefined;
        found = found && memberOf(found, member);
      } else {
        break;
      }
      found = found && this.settled(found);
    }
    return found ?? referenceTo(this.source.slice(start, this.index), this.around);
  }

  /** A value of the template that is no list and no object. */
  private settled(term: Term): Term | undefined {
    return isTextTerm(term) || 'items' in term ? term : this.around.term(term.json);
  }

  private arguments(depth: number): Term[] | undefined {
    const args: Term[] = [];
    if (this.skip(')')) return args;
    for (;;) {
      const arg = this.value(depth + 1);
      if (arg === undefined) return undefined;
      args.push(arg);
      if (this.skip(')')) return args;
      if (!this.skip(',')) return undefined;
    }
  }

  /** Names of functions ignore case. */
  private call(name: string, args: Term[], source: string): Term | undefined {
    const open = referenceTo(source, this.around);
    if (name === 'createarray') return { items: args };
    if (name === 'length') return args.length === 1 ? this.numbered(lengthOf(args[0])) ?? open : open;
    const texts = args.filter(isTextTerm);
    if (texts.length < args.length) return open;
    const named = texts.length === 1 ? texts[0].literal ?? '' : '';
    if (name === 'variables') return this.around.variable(named) ?? open;
    if (name === 'parameters') return this.around.parameter(named) ?? open;
    if (name === 'copyindex') return this.copyIndex(texts) ?? open;
    if (name === 'concat') return this.joined(texts);
    return name === 'format' ? this.format(texts) ?? open : open;
  }

  private readonly numbered = (number: number | undefined) => number === undefined ? undefined : Text.of(String(number));

  /** `copyIndex()`, `copyIndex(1)`, `copyIndex('loop')`, `copyIndex('loop', 1)`. */
  private copyIndex(args: readonly Text[]): Text | undefined {
    const literals = args.map(({ literal }) => literal);
    const offset = /^\d+$/.test(literals.at(-1) ?? '') ? Number(literals.at(-1)) : 0;
    const loop = literals.length > 0 && !/^\d+$/.test(literals[0] ?? '') ? literals[0] : undefined;
    const index = literals.length <= 2 && literals.every((one) => one !== undefined) ? this.around.copyIndex(loop) : undefined;
    return this.numbered(index === undefined ? undefined : index + offset);
  }

  /** Placeholders with a width or a format, and doubled braces, are beyond this reader. */
  private format([template, ...args]: Text[]): Text | undefined {
    const parts = template?.literal?.split(/\{(\d{1,3})\}/);
    const texts = parts?.map((part, index) => index % 2 === 1 ? args[Number(part)] : /[{}]/.test(part) ? undefined : Text.of(part));
    return texts?.every((text) => text !== undefined) ? this.joined(texts) : undefined;
  }

  private joined(texts: readonly Text[]): Text {
    this.around.spend(texts.reduce((sum, { size }) => sum + size, 0));
    return Text.from(texts.flatMap(({ pieces }) => pieces));
  }

  private skip(character: string): boolean {
    this.take(BLANK);
    if (this.source[this.index] !== character) return false;
    this.index += 1;
    return true;
  }

  private take(form: RegExp): string | undefined {
    form.lastIndex = this.index;
    const [found] = form.exec(this.source) ?? [];
    this.index += found?.length ?? 0;
    return found;
  }
}
