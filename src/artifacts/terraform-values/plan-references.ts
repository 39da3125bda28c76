import { Scope, scopesOf } from './scope';
import { asObject, own } from '../json';

/** References that lead through variables and outputs of modules are followed this far. */
const MAX_STEPS = 20;
/** Attributes that hold the id of another resource, and nothing else. */
const ID = /(?:_id|^id)$/;

/**
 * What an unknown value of a plan refers to. The configuration in a plan lists the references of an expression and not the expression. So a
 * reference is named only where the attribute holds an id and the expression refers to one attribute, unknown itself; it names that
 * attribute, and never leads to a text. Everything else is unknown under a name of its own.
 */
export class PlanReferences {
  private readonly scopes: ReadonlyMap<string, Scope>;

  constructor(configuration: unknown, plannedRoot: unknown) {
    this.scopes = scopesOf(configuration, plannedRoot);
  }

  /** The address of the attribute, or a name that is no address. */
  public of(address: string, path: readonly (string | number)[]): string {
    const open = `${address}.${path.join('.')} (known after apply)`;
    const [name, ...rest] = path;
    if (rest.length > 0 || !ID.test(String(name))) return open;
    const { scope, local } = this.scopeOf(address);
    const resource = scope?.resources.get(withoutIndex(local));
    const found = scope && this.follow(own(asObject(resource?.expressions) ?? {}, String(name)), scope, MAX_STEPS);
    return found === undefined || this.states(found) ? open : found;
  }

  /** `module.a["x.y"].type.name` is `type.name` in the module `module.a["x.y"]`. */
  private scopeOf(address: string): { scope?: Scope; local: string } {
    const [prefix] = /^(?:module\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?\.)*/.exec(address)!;
    return { scope: this.scopes.get(prefix), local: address.slice(prefix.length) };
  }

  private follow(expression: unknown, scope: Scope, steps: number): string | undefined {
    const reference = onlyReference(expression);
    if (reference === undefined || steps === 0) return undefined;
    const [, variable] = /^var\.([\w-]+)$/.exec(reference) ?? [];
    if (variable !== undefined) return scope.caller && this.follow(own(scope.caller.inputs, variable), scope.caller.scope, steps - 1);
    const [, call, output] = /^(module\.[\w-]+(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?)\.([\w-]+)$/.exec(reference) ?? [];
    if (call === undefined) return /^(?:data\.)?[a-z]\w*\.[\w-]+.*\.\w+$/s.test(reference) ? `${scope.prefix}${reference}` : undefined;
    const child = this.scopes.get(`${scope.prefix}${call}.`);
    return child && this.follow(own(child.outputs, output), child, steps - 1);
  }

  /** Whether the plan knows the attribute: then the expression is more than the reference, or it would be known too. */
  private states(reference: string): boolean {
    const end = reference.lastIndexOf('.');
    const { scope } = this.scopeOf(reference);
    const value = own(asObject(scope?.values.get(reference.slice(0, end))) ?? {}, reference.slice(end + 1));
    return value !== undefined && value !== null;
  }
}

/** Terraform lists `a.b.c` and then `a.b`: the longest, where all others are the beginning of it. */
function onlyReference(expression: unknown): string | undefined {
  const { references } = asObject(expression) ?? {};
  if (!Array.isArray(references)) return undefined;
  const texts = references.filter((reference): reference is string => typeof reference === 'string');
  const longest = texts.reduce((one, other) => other.length > one.length ? other : one, '');
  return longest !== '' && texts.every((text) => longest === text || longest.startsWith(`${text}.`) || longest.startsWith(`${text}[`)) ? longest : undefined;
}

const withoutIndex = (address: string) => address.replace(/\[(?:\d+|"(?:[^"\\]|\\.)*")\]$/, '');
