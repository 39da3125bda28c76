import { evaluate } from './expression';
import { parameterNamed, wholeValue } from './parameters';
import { asObject, own, Place, record, requireObject } from '../json';
import { Value } from '../resource';
import { readScalar } from '../scalar';
import { Text } from '../text';

/** Variables that lead to variables are followed this far. */
const MAX_STEPS = 20;

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
  constructor(private readonly sections: ArmSections, private readonly place: Place, private readonly isReadAgain = false) {}

  /** The same for a template in place whose expressions are evaluated with the one around it: what that leaves in brackets is evaluated again. */
  public again(): ArmValues {
    return new ArmValues(this.sections, this.place, true);
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
    return evaluate(source.slice(1, -1).trim(), {
      variable: (name) => this.variable(name, steps),
      parameter: (name) => this.parameter(name, isText),
      spend: (size) => this.place.spend(size),
    });
  }

  /** A list that is given to a parameter, where an expression is nothing but that parameter. */
  private list(source: string): Value[] | undefined {
    const name = wholeValue(source, 'parameters');
    return name === undefined ? undefined : this.parameter(name, Array.isArray);
  }

  private variable(name: string, steps: number): Text | undefined {
    const value = own(asObject(this.sections.variables) ?? {}, name);
    return typeof value === 'string' && steps > 0 ? this.text(value, steps - 1) : undefined;
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
