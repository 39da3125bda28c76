import { Explanation, Verdict } from '../../../trust';

/** What the artifact leaves open. */
export function unknown(where: string, text: string): Explanation {
  return { where, text, verdict: Verdict.UNKNOWN };
}

/** A claim as an explanation shows it; undefined where the token lacks it. */
export function shown(value: unknown): string | undefined {
  return typeof value === 'string' || value === undefined ? value : JSON.stringify(value);
}
