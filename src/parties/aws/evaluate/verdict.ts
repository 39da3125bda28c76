import { allOf, anyOf, Explanation, Verdict } from '../../../trust';

/** A leaf: one thing that was looked at. */
export function leaf(where: string, text: string, verdict: Verdict, comparison: Partial<Explanation> = {}): Explanation {
  return { where, text, verdict, ...comparison };
}

/** All have to hold: one refusal decides, then one doubt. */
export function all(where: string, text: string, children: Explanation[]): Explanation {
  return { where, text, verdict: allOf(children), children };
}

/** One has to hold: one that holds decides, then one doubt. Nothing at all refuses. */
export function any(where: string, text: string, children: Explanation[]): Explanation {
  return { where, text, verdict: anyOf(children), children };
}

/** Which of several is meant is open: only a common answer is one. */
export function agreeing(where: string, text: string, children: Explanation[]): Explanation {
  const one = any(where, text, children);
  return new Set(children.map(({ verdict }) => verdict)).size === 1 ? one : { ...one, verdict: Verdict.UNKNOWN, text: `${text} of several, which disagree` };
}
