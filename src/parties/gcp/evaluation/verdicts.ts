import { Explanation, Verdict } from '../../../trust';

/** All must accept: one denial denies, whatever is unknown beside it. */
export function allOf(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  let all = Verdict.ACCEPT;
  for (const { verdict } of parts) {
    if (verdict === Verdict.DENY) return verdict;
    if (verdict === Verdict.UNKNOWN) all = verdict;
  }
  return all;
}

/** One must accept; none at all denies. */
export function anyOf(parts: readonly { readonly verdict: Verdict }[]): Verdict {
  let any = Verdict.DENY;
  for (const { verdict } of parts) {
    if (verdict === Verdict.ACCEPT) return verdict;
    if (verdict === Verdict.UNKNOWN) any = verdict;
  }
  return any;
}

/** Accept or deny. */
export const verdictOf = (holds: boolean) => holds ? Verdict.ACCEPT : Verdict.DENY;

/** What the artifact leaves open. */
export function unknown(where: string, text: string): Explanation {
  return { where, text, verdict: Verdict.UNKNOWN };
}

/** A claim as an explanation shows it; undefined where the token lacks it. */
export function shown(value: unknown): string | undefined {
  return typeof value === 'string' || value === undefined ? value : JSON.stringify(value);
}
