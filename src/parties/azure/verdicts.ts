import { Verdict } from '../../trust';

/** All must accept: one that denies settles it. */
export function allOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(Verdict.DENY)) return Verdict.DENY;
  return verdicts.includes(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.ACCEPT;
}

/** One that accepts settles it. */
export function anyOf(verdicts: Verdict[]): Verdict {
  if (verdicts.includes(Verdict.ACCEPT)) return Verdict.ACCEPT;
  return verdicts.includes(Verdict.UNKNOWN) ? Verdict.UNKNOWN : Verdict.DENY;
}
