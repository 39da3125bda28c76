import { ArmValues } from './value';
import { asObject } from '../json';

/** Copies that are unrolled. Azure makes at most 800 of a resource. */
const MAX_COPIES = 800;

/** The copies of a resource that a loop makes, each with its own values; undefined where how many there are is not settled, or none: then the loop stays as it is. */
export function copiesOf(copy: unknown, values: ArmValues): ArmValues[] | undefined {
  const { name, count } = asObject(copy) ?? {};
  const most = typeof name === 'string' ? values.count(count) : undefined;
  if (most === undefined || most === 0 || most > MAX_COPIES) return undefined;
  return Array.from({ length: most }, (_, index) => values.inCopy(name as string, index));
}
