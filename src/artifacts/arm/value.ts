import { ArmSurroundings, evaluate, evaluateTerm } from './expression';
import { parameterNamed, wholeValue } from './parameters';
import { Term } from './term';
import { asObject, own, Place, record, requireObject } from '../json';
import { Value } from '../resource';
import { readScalar } from '../scalar';
import { Text } from '../text';

/** Variables that lead to variables are followed this far. */
const MAX_STEPS = 20;

/** Items of a variable that a loop makes. */
const MAX_ITEMS = 800;

/** A loop, and the number of the copy at hand. */
interface ArmLoop { readonly name: string; readonly index: number }

/** The sections of a template that expressions name. */
export interface ArmSections {
  readonly variables?: unknown;
  readonly parameters?: unknown;
  /**
   * What the deployment around it gives to its parameters, by name in lower case, and whether more may be given from elsewhere. Whoever deploys gives
   * nothing to these. @default - it is not nested so
   */
  readonly given?: { readonly values: ReadonlyMap<string, Value>; readonly isOpen: boolean };
}

/** The values of a template: expressions evaluated as far as they hold texts, everything else a reference. */
export class ArmValues {
  constructor(
    private readonly sections: ArmSections, private readonly place: Place, private readonly isReadAgain = false,
    private readonly loops: readonly ArmLoop[] = [],
    private readonly made: Map<string, Term | undefined> = new Map(),
  ) {}

  /** The same for a template in place whose expressions are evaluated with the one around it: what that leaves in brackets is evaluated again. */
  public again(): ArmValues {
    return new ArmValues(this.sections, this.place, true, this.loops, this.made);
  }

  /** The same for one copy of a loop. */
  public inCopy(name: string, index: number): ArmValues {
    return new ArmValues(this.sections, this.place, this.isReadAgain, [{ name, index }, ...this.loops], this.made);
  }

  /** Counts what is about to be made. */
  public spend(size: number): void {
    this.place.spend(size);
  }

  /** Which copy it is, for people and to tell one from another; undefined outside of loops. */
  public get copy(): string | undefined {
    return this.loops.length === 0 ? undefined : this.loops.map(({ name, index }) => `${name} ${index}`).join(', ');
  }

  /** A number of copies; undefined where it is not settled. */
  public count(json: unknown): number | undefined {
    const text = typeof json === 'string' ? this.text(json).literal : typeof json === 'number' ? String(json) : undefined;
    return text !== undefined && /^\d{1,6}$/.test(text) ? Number(text) : undefined;
  }

  /** A value, its expressions evaluated. */
  public read(json: unknown, place: Place): Value {
    if (typeof json === 'string') return this.list(json) ?? this.text(json);
    const scalar = readScalar(json);
    if (scalar !== undefined) return scalar;
    if (Array.isArray(json)) return json.map((item: unknown, index) => this.read(item, place.at(index)));
    return record(Object.entries(requireObject(json, place, 'a JSON value')).map(([key, value]) => [key, this.read(value, place.at(key))] as const));
  }

  /**
   * A text: `[...]` is an expression, `[[...]` a text in brackets. What `[[` without the closing one is, no page says.
   * @see https://learn.microsoft.com/en-us/azure/azure-resource-manager/templates/template-expressions#escape-characters
   */
  public text(source: string, steps = MAX_STEPS): Text {
    if (!source.startsWith('[')) return Text.of(source);
    const closed = source.endsWith(']');
    if (source.startsWith('[[')) return Text.of(closed && !this.isReadAgain ? source.slice(1) : { reference: source });
    if (!closed) return Text.of(source);
    return evaluate(source.slice(1, -1).trim(), this.around(steps));
  }

  private around(steps: number): ArmSurroundings {
    return {
      variable: (name) => this.variable(name, steps),
      parameter: (name) => this.parameter(name, isText) ?? this.givenList(name),
      term: (json) => this.term(json, steps),
      copyIndex: (loop) => (loop === undefined ? this.loops[0] : this.loops.find(({ name }) => name.toLowerCase() === loop.toLowerCase()))?.index,
      copy: this.copy,
      spend: (size) => this.place.spend(size),
    };
  }

  /** A value of the template as an expression finds it; undefined where it is neither a text nor a list or an object as it stands. */
  private term(json: unknown, steps: number): Term | undefined {
    if (typeof json === 'string') {
      const isExpression = json.startsWith('[') && !json.startsWith('[[') && json.endsWith(']');
      if (steps <= 0) return undefined;
      const term = isExpression ? evaluateTerm(json.slice(1, -1).trim(), this.around(steps - 1)) : undefined;
      return term ?? this.text(json, steps - 1);
    }
    if (typeof json === 'number' && Number.isSafeInteger(json)) return Text.of(String(json));
    return typeof json === 'object' && json !== null ? { json } : undefined;
  }

  private givenList(name: string): Term | undefined {
    const items = this.parameter(name, Array.isArray);
    return items?.every(isText) ? { items: items as Text[] } : undefined;
  }

  /** A list that is given to a parameter, where an expression is nothing but that parameter. */
  private list(source: string): Value[] | undefined {
    const name = wholeValue(source, 'parameters');
    return name === undefined ? undefined : this.parameter(name, Array.isArray);
  }

  private variable(name: string, steps: number): Term | undefined {
    const variables = asObject(this.sections.variables) ?? {};
    const value = own(variables, name);
    return steps <= 0 ? undefined : value === undefined ? this.copiedVariable(variables, name, steps) : this.term(value, steps);
  }

  /** A variable that a loop makes: one item for each copy. Made once: loops of loops would not come to an end. */
  private copiedVariable(variables: { readonly [key: string]: unknown }, name: string, steps: number): Term | undefined {
    const key = name.toLowerCase();
    if (!this.made.has(key)) {
      this.made.set(key, undefined);
      this.made.set(key, this.makeCopies(variables, name, steps));
    }
    return this.made.get(key);
  }

  private makeCopies(variables: { readonly [key: string]: unknown }, name: string, steps: number): Term | undefined {
    const loops: unknown[] = Array.isArray(variables.copy) ? variables.copy : [];
    const loop = loops.map(asObject).find((one) => typeof one?.name === 'string' && one.name.toLowerCase() === name.toLowerCase());
    const count = loop && this.count(loop.count);
    if (count === undefined || count > MAX_ITEMS) return undefined;
    this.place.spend(count);
    const valuesOf = (index: number) => new ArmValues(this.sections, this.place, this.isReadAgain, [{ name, index }], this.made);
    const items = Array.from({ length: count }, (_, index) => valuesOf(index).term(loop!.input, steps - 1));
    return items.every((item) => item !== undefined) ? { items } : undefined;
  }

  private parameter<T extends Value>(name: string, is: (value: unknown) => value is T): T | undefined {
    const declared = parameterNamed(this.sections.parameters, name);
    const value = declared === undefined ? undefined : this.valueOf(declared);
    return is(value) ? value : undefined;
  }

  /** What a deployment does not give to a parameter of its own template is the default, for certain. */
  private valueOf(declared: string): Value | undefined {
    const { given, parameters } = this.sections;
    if (given === undefined) return this.place.parameters.value(declared);
    const { defaultValue } = asObject(own(asObject(parameters) ?? {}, declared)) ?? {};
    const isDefault = !given.isOpen && typeof defaultValue === 'string' && !defaultValue.startsWith('[');
    return given.values.get(declared.toLowerCase()) ?? (isDefault ? Text.of(defaultValue) : undefined);
  }

  /** A variable that is an object, where an expression is nothing but that variable: Bicep keeps templates there. */
  public object(source: unknown): { readonly [key: string]: unknown } | undefined {
    const name = typeof source === 'string' ? wholeValue(source, 'variables') : undefined;
    return name === undefined ? undefined : asObject(own(asObject(this.sections.variables) ?? {}, name));
  }
}

const isText = (value: unknown): value is Text => value instanceof Text;
