import { NotListed, Way, waysTo } from '../../claims/solve';
import { Admitted, isUnsettled } from '../../trust';

/** Every way in, those that are open too; undefined where they are not known or too many. */
export function waysOf(admitted: Admitted): readonly Way[] | undefined {
  if (isUnsettled(admitted)) return undefined;
  try {
    return waysTo(admitted.upperBound ?? admitted.lowerBound, true);
  } catch (error) {
    if (error instanceof NotListed) return undefined;
    throw error;
  }
}
