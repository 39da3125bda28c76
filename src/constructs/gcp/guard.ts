import { DefaultTokenResolver, StringConcat, TerraformResource, TerraformStack, Tokenization } from 'cdktf';
import { IConstruct } from 'constructs';
import { gcpTrustChanged } from '../../internal/catalogue/gcp-guard';
import { Difference, firstDifference, isIdentical } from '../../internal/difference';
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

function differenceOf(resource: TerraformResource, expected: Attributes): Difference | undefined {
  if (isUntouched(unresolvedAttributesOf(resource), expected)) return undefined;
  const actual = attributesOf(resource);
  const ignored = fieldOf(actual, 'lifecycle')?.ignore_changes;
  if (ignored !== undefined) return { place: 'lifecycle.ignore_changes', actual: ignored, expected: undefined };
  return firstDifference(held(actual), held(Object(resolved(resource, expected))));
}

/** What is the same before it is resolved is the same afterwards, and resolving costs more than all else here. */
function isUntouched(actual: Attributes, expected: Attributes): boolean {
  const [now, checked] = [actual, expected].map((attributes) => Object.entries(attributes).filter(([name, value]) => value !== undefined && !FREE.has(name)));
  const values = new Map(checked);
  return actual.lifecycle === undefined && now.length === checked.length && now.every(([name, value]) => isIdentical(value, values.get(name)));
}

const held = (attributes: Attributes) => Object.fromEntries(Object.entries(attributes).filter(([name]) => !FREE.has(name)));

function resolved(scope: IConstruct, value: unknown): unknown {
  return Tokenization.resolve(value, { scope, resolver: new DefaultTokenResolver(new StringConcat()), preparing: false });
}

function fieldOf(value: unknown, field: string): Record<string, unknown> | undefined {
  const inner: unknown = typeof value === 'object' && value !== null ? Reflect.get(value, field) : undefined;
  return typeof inner === 'object' && inner !== null ? { ...inner } : undefined;
}
