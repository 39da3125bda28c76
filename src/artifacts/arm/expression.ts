import { Text } from '../text';

/** What an expression may look at. */
export interface ArmSurroundings {
  /** A variable of the template that is text. */
  readonly variable: (name: string) => Text | undefined;
  /** The text that is given to a parameter of the template. */
  readonly parameter: (name: string) => Text | undefined;
  /** Counts what is about to be made; throws where that is more than anybody would write. */
  readonly spend: (size: number) => void;
}

/** Calls in calls that are read. */
const MAX_DEPTH = 50;
const STRING = /'(?:[^']|'')*'/y;
const NAME = /[A-Za-z_][\w.]*/y;
const BLANK = /\s*/y;

/**
 * The text of an expression of a template, with `concat`, `format`, `variables` and what is given to `parameters` evaluated; every other call, property and index is a
 * reference to its own source. That covers the names which Bicep writes: `format('{0}/{1}', 'identity', 'credential')`.
 * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/template-expressions
 */
export function evaluate(source: string, around: ArmSurroundings): Text {
  const reader = new Reader(source, around);
  const text = reader.value(0);
  return text !== undefined && reader.atEnd() ? text : Text.of({ reference: source });
}

/** Undefined everywhere means: beyond this reader, so that the whole expression stays a reference. */
class Reader {
  private index = 0;

  constructor(private readonly source: string, private readonly around: ArmSurroundings) {}

  public atEnd(): boolean {
    this.take(BLANK);
    return this.index === this.source.length;
  }

  public value(depth: number): Text | undefined {
    this.take(BLANK);
    const quoted = this.take(STRING);
    if (quoted !== undefined) return Text.of(quoted.slice(1, -1).replaceAll("''", "'"));
    const start = this.index;
    const name = this.take(NAME);
    if (name === undefined || depth >= MAX_DEPTH || !this.skip('(')) return undefined;
    const args = this.arguments(depth);
    return args && this.call(name.toLowerCase(), args, this.source.slice(start, this.index));
  }

  private arguments(depth: number): Text[] | undefined {
    const args: Text[] = [];
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
  private call(name: string, args: Text[], source: string): Text | undefined {
    const open = Text.of({ reference: source });
    const named = args.length === 1 ? args[0].literal ?? '' : '';
    if (name === 'variables') return this.around.variable(named) ?? open;
    if (name === 'parameters') return this.around.parameter(named) ?? open;
    if (name === 'concat') return this.joined(args);
    return name === 'format' ? this.format(args) ?? open : open;
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
