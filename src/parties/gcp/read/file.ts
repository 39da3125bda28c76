import { Reference, Resource, scopeOf, Text, Value } from '../../../artifacts';
import { Explanation, Field, Verdict } from '../../../trust';

/** References that lead to references are followed this far. */
const MAX_STEPS = 8;
/** References of one text that are followed in all: one that names itself several times has no end. */
const MAX_FOLLOWED = 1000;

/** The resources of the files at hand; references are followed within a file, or a module of several. */
export class ResourceIndex {
  /** What the artifact makes: data sources only look things up. */
  public readonly resources: readonly Resource[];
  private readonly byAddress: ReadonlyMap<string, Resource>;

  constructor(resources: readonly Resource[]) {
    this.resources = resources.filter(({ id }) => !id.startsWith('data.'));
    this.byAddress = new Map(resources.map((resource) => [`${scopeOf(resource)}#${resource.id}`, resource]));
  }

  /** The resource of that address in the file, or the module, of `from`. */
  public find(from: Resource, address: string): Resource | undefined {
    return this.byAddress.get(`${scopeOf(from)}#${address}`);
  }

  /** The resource whose attribute a reference names, and the attribute. */
  public attributeOf(from: Resource, { reference }: Reference): { resource: Resource; attribute: string } | undefined {
    const end = reference.lastIndexOf('.');
    const resource = this.find(from, reference.slice(0, Math.max(end, 0)));
    return resource && { resource, attribute: reference.slice(end + 1) };
  }

  /** The text with references replaced where the resource they name states the value. */
  public resolve(from: Resource, text: Text, steps = MAX_STEPS, budget = { left: MAX_FOLLOWED }): Text {
    if (text.literal !== undefined || steps === 0) return text;
    const pieces: (string | Reference)[] = [];
    for (const piece of text.pieces) {
      const stated = typeof piece === 'string' || budget.left-- <= 0 ? undefined : this.statedBy(from, piece);
      const inner = stated ? this.resolve(from, stated, steps - 1, budget).pieces : [piece];
      inner.forEach((one) => pieces.push(one));
    }
    return Text.from(pieces);
  }

  private statedBy(from: Resource, reference: Reference): Text | undefined {
    const found = this.attributeOf(from, reference);
    const value = found?.resource.properties[found.attribute];
    return value instanceof Text ? value : undefined;
  }

  /** A property as settled text; undefined where it is not stated. */
  public settled(from: Resource, value: Value | undefined): Field | undefined {
    if (value === undefined || value === null) return undefined;
    if (!(value instanceof Text)) return { unsettled: 'a value that is not text' };
    const text = this.resolve(from, value);
    return text.literal ?? { unsettled: text.toString() };
  }
}

/** The attributes of a nested block, which Terraform JSON writes as an object or as a list of one. */
export function blockOf(value: Value | undefined): { readonly [key: string]: Value } | undefined {
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return typeof single === 'object' && single !== null && !Array.isArray(single) && !(single instanceof Text) ? single : undefined;
}

/** Whether a property is stated at all; an empty list of blocks is none. */
export const isStated = (value: Value | undefined) => value !== undefined && value !== null && !(Array.isArray(value) && value.length === 0);

const unknown = (where: string, text: string): Explanation => ({ where, text, verdict: Verdict.UNKNOWN });

/** A resource that is switched off or deleted, that may exist any number of times, or that Terraform leaves as it finds it. */
export function obstaclesOf({ source, properties }: Resource): Explanation[] {
  const { disabled, state } = properties;
  const repeated = ['count', 'for_each'].filter((name) => isStated(properties[name]));
  return [
    ...disabled === true ? [{ where: `${source}.disabled`, text: 'it is disabled', verdict: Verdict.DENY }] : [],
    ...isStated(disabled) && typeof disabled !== 'boolean' ? [unknown(`${source}.disabled`, 'the artifact does not settle whether it is disabled')] : [],
    ...state instanceof Text && state.literal === 'DELETED' ? [{ where: `${source}.state`, text: 'it is deleted', verdict: Verdict.DENY }] : [],
    ...repeated.map((name) => unknown(`${source}.${name}`, `with ${name} the artifact does not settle how many of it there are`)),
    ...ignoredBy(properties.lifecycle).map((name) => unknown(`${source}.lifecycle.ignore_changes`, `with ignore_changes the artifact does not settle ${name}`)),
  ];
}

/** Who gets in does not depend on these. */
const HARMLESS = new Set(['display_name', 'description', 'timeouts', 'labels', 'annotations']);

/** What Terraform sets once and then leaves alone. @see https://developer.hashicorp.com/terraform/language/meta-arguments/lifecycle#ignore_changes */
function ignoredBy(lifecycle: Value | undefined): string[] {
  const ignored = blockOf(lifecycle)?.ignore_changes;
  const names = Array.isArray(ignored) ? ignored : isStated(ignored) ? [ignored!] : [];
  return names.map((name) => name instanceof Text ? name.toString().replace(/^<(.*)>$/, '$1') : 'some of it').filter((name) => !HARMLESS.has(name));
}
