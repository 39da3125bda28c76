import { blockOf, isStated, ResourceIndex } from './file';
import { Resource, Text, Value } from '../../../artifacts';
import { parseJson } from '../../../artifacts/syntax';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { SourceLocation } from '../../../trust';

/** A binding of a policy that is set as a whole, as if it were a grant of its own. */
export type PolicyBinding = Resource;

/**
 * The bindings of a resource `google_*_iam_policy`: of the data source that it names, or of the JSON that it holds; undefined where neither
 * is settled.
 * @see https://registry.terraform.io/providers/hashicorp/google/latest/docs/data-sources/iam_policy
 */
export function bindingsOf(index: ResourceIndex, resource: Resource): PolicyBinding[] | undefined {
  const data = resource.properties.policy_data;
  if (!(data instanceof Text)) return undefined;
  const [piece, ...rest] = data.pieces;
  if (data.literal !== undefined) return fromJson(resource, data.literal);
  const found = rest.length === 0 && piece !== undefined && typeof piece !== 'string' ? index.attributeOf(resource, piece) : undefined;
  return found?.resource.type === 'google_iam_policy' && found.attribute === 'policy_data' ? fromData(resource, found.resource) : undefined;
}

function fromData(resource: Resource, { source, properties }: Resource): PolicyBinding[] | undefined {
  const { binding, dynamic, count, for_each: each } = properties;
  if ([dynamic, count, each].some(isStated)) return undefined;
  const listed = Array.isArray(binding) ? binding : isStated(binding) ? [binding!] : [];
  const blocks = listed.map(blockOf);
  if (!blocks.every((block) => block !== undefined)) return undefined;
  return blocks.map((block, place) => bindingOf(resource, block, source.below(`/binding/${place}`)));
}

function fromJson(resource: Resource, json: string): PolicyBinding[] | undefined {
  const bindings = parse(json)?.bindings;
  if (!Array.isArray(bindings)) return undefined;
  const blocks = bindings.map(asBinding);
  return blocks.every((block) => block !== undefined) ? blocks.map((block, place) => bindingOf(resource, block, resource.source.below(`/policy_data/bindings/${place}`))) : undefined;
}

/** Undefined also for a policy with a key that stands twice: which of the two Google takes is not known. */
function parse(json: string): { readonly bindings?: unknown } | undefined {
  try {
    const value: unknown = parseJson(json, 'the policy').json;
    return typeof value === 'object' && value !== null ? value : undefined;
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return undefined;
  }
}

/** One binding of a policy in JSON; undefined for any other form. @see https://docs.cloud.google.com/iam/docs/reference/rest/v1/Policy */
function asBinding(value: unknown): { readonly [key: string]: Value } | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  const { role, members, condition } = value as { role?: unknown; members?: unknown; condition?: unknown };
  const listed = members === undefined ? [] : members;
  if (typeof role !== 'string' || !Array.isArray(listed) || !listed.every((member) => typeof member === 'string')) return undefined;
  return { role: Text.of(role), members: listed.map((member) => Text.of(member)), condition: condition === undefined || condition === null ? null : true };
}

/** Stands where the policy stands: what it is on, and how often there is one. */
function bindingOf(resource: Resource, { role, members, condition }: { readonly [key: string]: Value }, source: SourceLocation): PolicyBinding {
  return { ...resource, source, properties: { ...resource.properties, role: role ?? null, members: members ?? null, condition: condition ?? null } };
}
