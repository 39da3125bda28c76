import { KnownTrust } from './of-scope';
import { isNamed } from '../verify/shared';

/** Whether each run that gets in runs code that the document names: a shared pipeline. */
export function pinsCode(trust: KnownTrust): boolean {
  const { runs: { codeBy = [] }, side: { admitted } } = trust;
  return codeBy.length > 0 && trust.holdsForAll(isNamed(admitted, trust.runs, codeBy));
}
