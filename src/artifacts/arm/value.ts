import { evaluate } from './expression';
import { asObject, own, Place, record, requireObject } from '../json';
import { Value } from '../resource';
import { readScalar } from '../scalar';
import { Text } from '../text';

/** Variables that lead to variables are followed this far. */
const MAX_STEPS = 20;

/** The values of a template: expressions evaluated as far as they hold texts, everything else a reference. */
export class ArmValues {
  constructor(private readonly variables: unknown, private readonly place: Place) {}

  /** A value, its expressions evaluated. */
  public read(json: unknown, place: Place): Value {
    if (typeof json === 'string') return this.text(json);
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
    if (source.startsWith('[[')) return Text.of(closed ? source.slice(1) : { reference: source });
    if (!closed) return Text.of(source);
    return evaluate(source.slice(1, -1).trim(), {
      variable: (name) => this.variable(name, steps),
      spend: (size) => this.place.spend(size),
    });
  }

  private variable(name: string, steps: number): Text | undefined {
    const value = own(asObject(this.variables) ?? {}, name);
    return typeof value === 'string' && steps > 0 ? this.text(value, steps - 1) : undefined;
  }
}
