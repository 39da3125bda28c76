import { Unsettled } from '../policy';

/** What a comparison comes to: it holds, it does not, or nobody knows, and why. */
export type Answer = boolean | Unsettled;

/** The opposite; what nobody knows stays so. */
export function not(answer: Answer): Answer {
  return typeof answer === 'boolean' ? !answer : answer;
}

/** Whether one of them holds: one that does decides, then one that is open. */
export function someOf<T>(items: readonly T[], ask: (item: T) => Answer): Answer {
  let open: Unsettled | undefined;
  for (const item of items) {
    const answer = ask(item);
    if (answer === true) return true;
    if (answer !== false) open ??= answer;
  }
  return open ?? false;
}

/** Whether all of them hold: one that does not decides, then one that is open. */
export function everyOf<T>(items: readonly T[], ask: (item: T) => Answer): Answer {
  return not(someOf(items, (item) => not(ask(item))));
}

/** The answer that several readings of one thing agree on; open where they do not. */
export function agreed(answers: readonly Answer[], unsettled: string): Answer {
  const [first, ...others] = answers;
  return others.every((other) => other === first) ? first : { unsettled };
}
