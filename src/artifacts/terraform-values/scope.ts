import { asObject, own } from '../json';

interface Json { readonly [key: string]: unknown }

/** A module as a plan has it: its values by address, and its configuration. */
export interface Scope {
  /** In front of the addresses in it: empty, or `module.name.`. */
  readonly prefix: string;
  /** Its resources as configured, by their address in the module. */
  readonly resources: ReadonlyMap<string, Json>;
  /** The expressions of its outputs. */
  readonly outputs: Json;
  /** The values of its resources as planned, by their full address. */
  readonly values: ReadonlyMap<string, unknown>;
  /** Who calls it, with what. @default - it is the root module */
  readonly caller?: { readonly scope: Scope; readonly inputs: Json };
}

/** The modules of a plan, by prefix. Anything that is not as Terraform writes it is left out, and what refers to it stays unknown. */
export function scopesOf(configuration: unknown, plannedRoot: unknown): Map<string, Scope> {
  const scopes = new Map<string, Scope>();
  addScope(scopes, asObject(asObject(configuration)?.root_module) ?? {}, asObject(plannedRoot) ?? {}, '');
  return scopes;
}

function addScope(scopes: Map<string, Scope>, configuration: Json, planned: Json, prefix: string, caller?: Scope['caller']): void {
  const scope: Scope = {
    prefix,
    caller,
    resources: byAddress(configuration.resources, (resource) => resource),
    values: byAddress(planned.resources, ({ values }) => values),
    outputs: Object.fromEntries(Object.entries(asObject(configuration.outputs) ?? {}).map(([name, output]) => [name, asObject(output)?.expression])),
  };
  scopes.set(prefix, scope);
  for (const child of objectsOf(planned.child_modules)) {
    const address = String(child.address);
    const [, name] = /^module\.([\w-]+)/.exec(address.slice(prefix.length)) ?? [];
    const call = asObject(own(asObject(configuration.module_calls) ?? {}, name ?? ''));
    if (call) addScope(scopes, asObject(call.module) ?? {}, child, `${address}.`, { scope, inputs: asObject(call.expressions) ?? {} });
  }
}

function byAddress<T>(json: unknown, value: (resource: Json) => T): ReadonlyMap<string, T> {
  return new Map(objectsOf(json).map((resource) => [String(resource.address), value(resource)]));
}

function objectsOf(json: unknown): Json[] {
  return Array.isArray(json) ? json.map(asObject).filter((item) => item !== undefined) : [];
}
