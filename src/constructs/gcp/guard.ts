import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';
import { gcpTrustChanged } from '../../internal/catalogue/gcp-guard';
import { TrustedWorkflowError } from '../../internal/errors';

/** Attributes of a resource, as Terraform names them. */
export type Attributes = Readonly<Record<string, unknown>>;

/** What says nothing of who is trusted. */
const FREE = new Set(['//', 'depends_on', 'provider', 'timeouts', 'display_name', 'description', 'lifecycle', 'connection', 'provisioner']);

interface Watched {
  readonly resource: TerraformResource;
  readonly expected: () => Attributes;
}

/**
 * The resources of a pool, each with a private copy of what was checked. Whoever changes one of them afterwards, by a property, an override
 * or an aspect, is told at synthesis.
 */
export class Guard {
  private readonly watched: Watched[] = [];

  /** From here on the resource has to stay as it is expected. */
  public watch(resource: TerraformResource, expected: () => Attributes): void {
    this.watched.push({ resource, expected });
  }

  /** The first difference; none where all is as it was checked. */
  public problems(): TrustedWorkflowError[] {
    for (const { resource, expected } of this.watched) {
      const difference = differenceOf(resource, expected());
      if (difference) return [gcpTrustChanged(difference.place, difference.actual, difference.expected).at(resource.node.path)];
    }
    return [];
  }
}

/** A resource as it goes into the file: with its own overrides, and those of the stack. */
export function attributesOf(resource: TerraformResource): Attributes {
  return fieldOf({ it: resolved(resource, unresolvedAttributesOf(resource)) }, 'it') ?? {};
}

function unresolvedAttributesOf(resource: TerraformResource): Attributes {
  const { terraformResourceType: type, friendlyUniqueId: id } = resource;
  const own = fieldOf(fieldOf(fieldOf(resource.toTerraform(), 'resource'), type), id);
  const ofStack = fieldOf(fieldOf(fieldOf(Reflect.get(TerraformStack.of(resource), 'rawOverrides'), 'resource'), type), id);
  return { ...Object(own), ...Object(ofStack) };
}

interface Difference { readonly place: string; readonly actual: unknown; readonly expected: unknown }

function differenceOf(resource: TerraformResource, expected: Attributes): Difference | undefined {
  if (isUntouched(unresolvedAttributesOf(resource), expected)) return undefined;
  const actual = attributesOf(resource);
  const ignored = fieldOf(actual, 'lifecycle')?.ignore_changes;
  if (ignored !== undefined) return { place: 'lifecycle.ignore_changes', actual: ignored, expected: undefined };
  return firstDifference(held(actual), held(Object(resolved(resource, expected))), '');
}

/** What is the same before it is resolved is the same afterwards, and resolving costs more than all else here. */
function isUntouched(actual: Attributes, expected: Attributes): boolean {
  const [now, checked] = [actual, expected].map((attributes) => Object.entries(attributes).filter(([name, value]) => value !== undefined && !FREE.has(name)));
  const values = new Map(checked);
  return actual.lifecycle === undefined && now.length === checked.length && now.every(([name, value]) => isSame(value, values.get(name)));
}

function isSame(actual: unknown, expected: unknown): boolean {
  if (!Array.isArray(actual) || !Array.isArray(expected)) return actual === expected;
  return actual.length === expected.length && actual.every((item, index) => isSame(item, expected[index]));
}

const held = (attributes: Attributes) => Object.fromEntries(Object.entries(attributes).filter(([name]) => !FREE.has(name)));

/** Where two values first differ; the order of keys means nothing, and what is not stated is the same as nothing. */
function firstDifference(actual: unknown, expected: unknown, place: string): Difference | undefined {
  const [left, right] = [actual, expected].map((value) => typeof value === 'object' && value !== null ? value : undefined);
  if (!left || !right || Array.isArray(left) !== Array.isArray(right)) return actual === expected ? undefined : { place, actual, expected };
  const keys = [...new Set([...Object.keys(left), ...Object.keys(right)])].sort();
  for (const key of keys) {
    const [before, after] = [left, right].map((value): unknown => Object.getOwnPropertyDescriptor(value, key)?.value);
    const difference = firstDifference(before, after, place === '' ? key : `${place}.${key}`);
    if (difference) return difference;
  }
  return undefined;
}

function resolved(scope: IConstruct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
}

function fieldOf(value: unknown, field: string): Record<string, unknown> | undefined {
  const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return typeof inner === 'object' && inner !== null ? { ...inner } : undefined;
}
