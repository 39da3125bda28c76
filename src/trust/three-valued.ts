import { Verdict } from './decision';
import { Unsettled } from './unsettled';

/**
 * Whether something holds, or why that is not settled. With `Verdict`, which is the same with explanations beside it, this is the one logic of
 * three values: what is decisive decides, whatever is unsettled beside it, before or after.
 *
 * Formulas over claims (`claims/formula`) and CEL have another third value: a failure is an outcome of the relying party itself, not a lack of knowledge.
 */
export type Truth = boolean | Unsettled;

/** The opposite; what is unsettled stays so. */
export function not(truth: Truth): Truth {
  return typeof truth === 'boolean' ? !truth : truth;
}

/** Whether one of some items holds: `true` is decisive; none at all is `false`. */
export function someOf<T>(items: readonly T[], ask: (item: T) => Truth): Truth {
  return combined<T, Truth>(items, ask, true, false);
}

/** Whether all of them hold: `false` is decisive; none at all is `true`. */
export function everyOf<T>(items: readonly T[], ask: (item: T) => Truth): Truth {
  return combined<T, Truth>(items, ask, false, true);
}

/** The truth that several readings of one thing agree on; unsettled where they do not. */
export function agreed(truths: readonly Truth[], unsettled: string): Truth {
  const [first, ...others] = truths;
  return others.every((other) => other === first) ? first : { unsettled };
}

/** Something with a verdict: an explanation, a decision. */
interface Judged {
  readonly verdict: Verdict;
}

const verdictOfPart = ({ verdict }: Judged) => verdict;

/** All must accept: one denial denies, whatever is unknown beside it. */
export function allOf(parts: readonly Judged[]): Verdict {
  return combined(parts, verdictOfPart, Verdict.DENY, Verdict.ACCEPT);
}

/** One must accept; none at all denies. */
export function anyOf(parts: readonly Judged[]): Verdict {
  return combined(parts, verdictOfPart, Verdict.ACCEPT, Verdict.DENY);
}

/** A truth as a verdict. */
export const verdictOf = (truth: Truth): Verdict => typeof truth !== 'boolean' ? Verdict.UNKNOWN : truth ? Verdict.ACCEPT : Verdict.DENY;

/** The decisive value, where one item has it; else the first that is neither decisive nor neutral; else the neutral one. */
function combined<T, V>(items: readonly T[], ask: (item: T) => V, decisive: V, neutral: V): V {
  let value = neutral;
  for (const item of items) {
    const found = ask(item);
    if (found === decisive) return found;
    if (value === neutral) value = found;
  }
  return value;
}
