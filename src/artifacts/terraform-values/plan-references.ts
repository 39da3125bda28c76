import { Scope, scopesOf } from './scope';
import { asObject, own } from '../json';

/** References that lead through variables and outputs of modules are followed this far. */
const MAX_STEPS = 20;
const INDEX = String.raw`(?:\[(?:\d+|"(?:[^"\\]|\\.)*")\])?`;

/** Attributes that hold what another resource is called by, whole, and what of it they hold. */
const WHOLE: readonly { readonly path: RegExp; readonly holds: RegExp }[] = [
  { path: /^(?:\w*_)?id$/, holds: /./ },
  // A trust policy that a data source writes, and the provider that this trusts: both are made in the apply that makes the role.
  { path: /^assume_role_policy$/, holds: new RegExp(String.raw`\bdata\.aws_iam_policy_document\.[\w-]+${INDEX}\.(?:minified_)?json$`) },
  { path: /^statement\.\d+\.principals\.\d+\.identifiers(?:\.\d+)?$/, holds: new RegExp(String.raw`\baws_iam_openid_connect_provider\.[\w-]+${INDEX}\.arn$`) },
  // What a role, an identity or a service account may do.
  { path: /^(?:role|role_name|roles\.\d+)$/, holds: new RegExp(String.raw`\baws_iam_role\.[\w-]+${INDEX}\.(?:name|id)$`) },
  { path: /^(?:policy_arn|(?:managed_)?policy_arns\.\d+)$/, holds: new RegExp(String.raw`\baws_iam_policy\.[\w-]+${INDEX}\.arn$`) },
  { path: /^(?:inline_policy\.\d+\.)?policy$/, holds: new RegExp(String.raw`\bdata\.aws_iam_policy_document\.[\w-]+${INDEX}\.(?:minified_)?json$`) },
  { path: /^scope$/, holds: new RegExp(String.raw`\bazurerm_\w+\.[\w-]+${INDEX}\.id$`) },
  { path: /^member$/, holds: new RegExp(String.raw`\bgoogle_service_account\.[\w-]+${INDEX}\.member$`) },
];

/**
 * What an unknown value of a plan refers to. The configuration in a plan lists the references of an expression and not the expression. So a
 * reference is named only where the attribute holds a name as a whole (an id, a document, an ARN) and the expression refers to one attribute,
 * unknown itself; it names that attribute, and never leads to a text. Everything else is unknown under a name of its own.
 */
export class PlanReferences {
  private readonly scopes: ReadonlyMap<string, Scope>;

  constructor(configuration: unknown, plannedRoot: unknown) {
    this.scopes = scopesOf(configuration, plannedRoot);
  }

  /** The address of the attribute, or a name that is no address. */
  public of(address: string, path: readonly (string | number)[]): string {
    const place = path.join('.');
    const open = `${address}.${place} (known after apply)`;
    const kind = WHOLE.find((one) => one.path.test(place));
    const { scope, local } = this.scopeOf(address);
    const resource = scope?.resources.get(withoutIndex(local));
    const found = kind && scope && this.follow(expressionAt(resource?.expressions, scope.values.get(address), path), scope, MAX_STEPS);
    return found === undefined || !kind!.holds.test(found) || this.states(found) ? open : found;
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

/**
 * The expression of an attribute in blocks. A list of texts is one expression. Dynamic blocks have values and no expressions: where the two do not
 * have as many blocks, which belongs to which is not known.
 */
function expressionAt(expression: unknown, value: unknown, [key, ...rest]: readonly (string | number)[]): unknown {
  if (key === undefined) return expression;
  if (typeof key === 'string') return expressionAt(own(asObject(expression) ?? {}, key), own(asObject(value) ?? {}, key), rest);
  if (!Array.isArray(expression)) return expressionAt(expression, undefined, rest);
  return Array.isArray(value) && value.length === expression.length ? expressionAt(expression[key], value[key], rest) : undefined;
}

/** Terraform lists `a.b.c` and then `a.b`: the longest, where all others are the beginning of it. */
function onlyReference(expression: unknown): string | undefined {
  const { references } = asObject(expression) ?? {};
  if (!Array.isArray(references)) return undefined;
  const texts = references.filter((reference): reference is string => typeof reference === 'string');
  const longest = texts.reduce((one, other) => other.length > one.length ? other : one, '');
  return longest !== '' && texts.every((text) => longest === text || longest.startsWith(`${text}.`) || longest.startsWith(`${text}[`)) ? longest : undefined;
}

const withoutIndex = (address: string) => address.replace(new RegExp(`${INDEX}$`), '');
