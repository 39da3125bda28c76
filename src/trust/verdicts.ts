import { Verdict } from './decision';

/** What verdicts come to together. */
interface Part {
  readonly verdict: Verdict;
}

/** All must accept: one denial denies, whatever is unknown beside it. */
export function allOf(parts: readonly Part[]): Verdict {
  let all = Verdict.ACCEPT;
  for (const { verdict } of parts) {
    if (verdict === Verdict.DENY) return verdict;
    if (verdict === Verdict.UNKNOWN) all = verdict;
  }
  return all;
}

/** One must accept; none at all denies. */
export function anyOf(parts: readonly Part[]): Verdict {
  let any = Verdict.DENY;
  for (const { verdict } of parts) {
    if (verdict === Verdict.ACCEPT) return verdict;
    if (verdict === Verdict.UNKNOWN) any = verdict;
  }
  return any;
}

/** Accept or deny. */
export const verdictOf = (holds: boolean) => holds ? Verdict.ACCEPT : Verdict.DENY;
