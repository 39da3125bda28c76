import { PlanReferences } from './plan-references';
import { Unknowns } from './unknowns';
import { malformedArtifact } from '../../internal/catalogue/artifacts';
import { asObject, own, Place, record, requireObject, requireText } from '../json';
import { Resource, Value } from '../resource';
import { readLiteral } from '../scalar';
import { Text } from '../text';

/** What a plan says beside the values that it knows. */
export interface Plan {
  readonly unknowns: Unknowns;
  /** Addresses of what is there and stays as it is. */
  readonly unchanged: ReadonlySet<string>;
  readonly references: PlanReferences;
}

/** What providers compute for every resource; no configuration states it, and nothing is decided by it. */
const COMPUTED = new Set(['id', 'etag', 'credential_id']);

/** The resources of a module and of those in it. Without a plan they are those of a state. */
export function readModule(json: unknown, place: Place, plan?: Plan): Resource[] {
  if (json === undefined) return [];
  const { resources, child_modules: children } = requireObject(json, place, 'a module');
  return [
    ...list(resources, place.at('resources')).flatMap(([resource, at]) => readResource(resource, at, plan)),
    ...list(children, place.at('child_modules')).flatMap(([child, at]) => readModule(child, at, plan)),
  ];
}

function list(json: unknown, place: Place): [unknown, Place][] {
  if (json === undefined) return [];
  if (!Array.isArray(json)) throw malformedArtifact(place.text, json, 'a list');
  return json.map((item: unknown, index) => [item, place.at(index)]);
}

/** Data sources of modules are left out: their values stand wherever they are used, unless a plan puts off reading them. */
function readResource(json: unknown, place: Place, plan: Plan | undefined): Resource[] {
  const resource = requireObject(json, place, 'a resource');
  const address = requireText(resource.address, place.at('address'), 'the address of the resource');
  if (resource.mode === 'data' && !address.startsWith('data.') && plan?.unknowns.has(address) !== true) return [];
  const at = place.at('values');
  const values = requireObject(resource.values ?? {}, at, 'the values of the resource');
  const unknown = asObject(plan?.unknowns.get(address)) ?? {};
  const names = [...new Set([...Object.keys(values), ...Object.keys(unknown)])].filter((name) => !COMPUTED.has(name));
  const properties = names.map((name) => [name, merge(own(values, name), own(unknown, name), at.at(name), { address, path: [name], plan })] as const);
  return [{
    type: requireText(resource.type, place.at('type'), 'the type of the resource'),
    id: address,
    source: place.location,
    properties: record(properties.filter((entry): entry is readonly [string, Value] => entry[1] !== null)),
    dependsOn: [],
    exists: plan?.unchanged.has(address) ?? true,
  }];
}

interface Where {
  readonly address: string;
  readonly path: readonly (string | number)[];
  readonly plan?: Plan;
}

/** What is known, with a reference wherever the plan says that something is not. It says so with `true`, in a shape like that of the value. */
function merge(value: unknown, unknown: unknown, place: Place, where: Where): Value {
  if (unknown === true) return Text.of({ reference: where.plan!.references.of(where.address, where.path) });
  const inner = (key: string | number, one: unknown, mark: unknown) => merge(one, mark, place.at(key), { ...where, path: [...where.path, key] });
  if (Array.isArray(unknown) && unknown.length > 0) {
    const values: unknown[] = Array.isArray(value) ? value : [];
    return Array.from({ length: Math.max(values.length, unknown.length) }, (_, index) => inner(index, values[index], unknown[index]));
  }
  const marks = asObject(unknown) ?? {};
  if (Object.keys(marks).length === 0) return value === undefined ? null : readLiteral(value, place);
  const values = asObject(value) ?? {};
  return record([...new Set([...Object.keys(values), ...Object.keys(marks)])].map((key) => [key, inner(key, own(values, key), own(marks, key))] as const));
}
