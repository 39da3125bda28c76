import { TerraformResource } from 'cdktf';
import { Attributes, Block, fieldsOf, resolve } from './block';
import { Difference, firstDifference, isIdentical } from '../../internal/difference';

/** What says nothing of who is trusted, unless it is among what was checked. */
const FREE = new Set(['//', 'depends_on', 'provider', 'timeouts', 'display_name', 'description', 'lifecycle', 'connection', 'provisioner']);

/** Where a block is not what was checked; undefined where all is well. */
export function differenceOf(resource: TerraformResource, block: Block, expected: Attributes): Difference | undefined {
  if (isUntouched(block.raw, expected)) return undefined;
  const actual = block.attributes;
  const ignored = fieldsOf(actual.lifecycle).ignore_changes;
  if (ignored !== undefined) return { place: 'lifecycle.ignore_changes', actual: ignored, expected: undefined };
  // Twice, as the file of a stack is.
  const checked = fieldsOf(resolve(resource, resolve(resource, expected)));
  return firstDifference(held(actual, checked), held(checked, checked));
}

/** What is the same before it is resolved is the same afterwards, and resolving costs more than all else here. */
function isUntouched(actual: Attributes, expected: Attributes): boolean {
  const stated = (attributes: Attributes) => Object.entries(attributes).filter(([name, value]) => value !== undefined && isHeld(name, expected));
  const [now, checked] = [actual, expected].map(stated);
  const values = new Map(checked);
  return actual.lifecycle === undefined && now.length === checked.length && now.every(([name, value]) => isIdentical(value, values.get(name)));
}

const isHeld = (name: string, checked: Attributes) => !FREE.has(name) || name in checked;

/** Terraform takes null for nothing. */
const held = (attributes: Attributes, checked: Attributes) =>
  Object.fromEntries(Object.entries(attributes).filter(([name, value]) => value !== null && isHeld(name, checked)));
