import { asObject, record } from './json';
import { Resource, Value } from './resource';
import { Text } from './text';
import { documentKey, locationKey, SourceLocation } from '../trust';

const CONFIGURATION_FILE = /\.tf\.json$/;
/** `override.tf.json`, and every name that ends so behind an underscore. @see https://developer.hashicorp.com/terraform/language/files/override */
const OVERRIDE = /^(?:.*_)?override\.tf\.json$/;

/**
 * The module that a file belongs to: Terraform reads all `.tf.json` files of a folder as one configuration. Any other name is one of its own.
 * Addresses are unique in it, and refer to what is in it.
 */
export function moduleOf(unit: SourceLocation): string {
  const [folder, name] = splitPath(unit.file);
  return CONFIGURATION_FILE.test(name) && unit.document === undefined ? `${folder}*.tf.json` : documentKey(unit);
}

/** What addresses in a resource refer to: its module, or else its file. */
export const scopeOf = ({ module, source }: Resource) => module ?? documentKey(source);

/**
 * The resources of some files, as Terraform puts those of one module together: what an override file says replaces, argument by argument and
 * in the order of the files' names, what stands in the others. What Terraform refuses to put together is open in every property.
 */
export function joinModules(resources: readonly Resource[]): Resource[] {
  const groups = new Map<string, Resource[]>();
  for (const resource of resources) {
    const key = resource.module === undefined ? locationKey(resource.source) : JSON.stringify([resource.module, resource.id]);
    groups.set(key, [...groups.get(key) ?? [], resource]);
  }
  return [...groups.values()].flatMap((group) => group.length === 1 && !isOverride(group[0]) ? group : joined(group));
}

/** Of one address in one module. A file that is given twice is one. */
function joined(group: readonly Resource[]): Resource[] {
  if (group[0].module === undefined) return [...group];
  const distinct = [...new Map(group.map((resource) => [locationKey(resource.source), resource])).values()];
  const [base, ...more] = distinct.filter((resource) => !isOverride(resource));
  const overrides = distinct.filter(isOverride).sort(byFile);
  if (!base) return [opened(distinct[0], 'an override file says it, and no other file of its folder is given that does')];
  if (more.length > 0) return [base, ...more].map((one) => opened(one, `${one.id} stands twice in one module, which Terraform refuses`));
  return [overrides.reduce(overridden, base)];
}

function isOverride({ module, source }: Resource): boolean {
  return module !== undefined && OVERRIDE.test(splitPath(source.file)[1]);
}

/** In the order in which Terraform takes them; within a file they stay as they stand. */
function byFile(one: Resource, other: Resource): number {
  const [first, second] = [one.source.file, other.source.file];
  return first === second ? 0 : first < second ? -1 : 1;
}

/** Dynamic blocks stand for blocks of another name; depends_on cannot be overridden. */
function overridden(base: Resource, override: Resource): Resource {
  if (override.dependsOn.length > 0 || 'depends_on' in override.properties) return opened(base, 'an override file names depends_on, which Terraform refuses');
  if ('dynamic' in base.properties || 'dynamic' in override.properties) return opened(base, 'an override file says some of it, and there are dynamic blocks');
  const properties = Object.entries(override.properties).map(([name, value]) => [name, replaced(name, base.properties[name], value)] as const);
  return { ...base, properties: record([...Object.entries(base.properties), ...properties]) };
}

/** A block of lifecycle is merged by its arguments. Null and an empty list replace an argument, and leave blocks as they are: which it is, the file does not say. */
function replaced(name: string, before: Value | undefined, value: Value): Value {
  if (value === null || (Array.isArray(value) && value.length === 0)) return open(`${name}, which an override file sets to ${value === null ? 'null' : 'an empty list'}`);
  if (name !== 'lifecycle' || before === undefined || before === null) return value;
  const [old, changed] = [blockOf(before), blockOf(value)];
  return old && changed ? { ...old, ...changed } : open('lifecycle, of which an override file says some');
}

function blockOf(value: Value): { readonly [key: string]: Value } | undefined {
  const single = Array.isArray(value) && value.length === 1 ? value[0] : value;
  return single instanceof Text ? undefined : asObject(single) as { readonly [key: string]: Value } | undefined;
}

const open = (why: string) => Text.of({ reference: why });

/** Every property as a reference that says why. */
function opened(resource: Resource, why: string): Resource {
  return { ...resource, properties: record(Object.keys(resource.properties).map((name) => [name, open(`${name}: ${why}`)] as const)) };
}

/** Folder, with its separator, and name; `./a` is `a`. */
function splitPath(path: string): [folder: string, name: string] {
  const plain = path.replaceAll('\\', '/').replace(/^(?:\.\/)+/, '');
  const end = plain.lastIndexOf('/') + 1;
  return [plain.slice(0, end), plain.slice(end)];
}
