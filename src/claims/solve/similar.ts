import { Touched } from './given';
import { knownOf, Part } from './part';
import { relativeTo } from './relative';
import { Remembered } from './remembered';
import { Assignment } from './search';
import { Session } from './session';
import { formOf, text, TokenShape } from './shape';
import { Wanted } from './spell';

/** Answers, or that the search looks at values that differ. */
export type Answers<T> = Remembered<T | Touched>;

/** What holds for all parts that differ in values alone, found once; undefined where the values bear on it. */
export function amongSimilar<T>(
  shape: TokenShape, { literals, lacking }: Wanted, answers: Answers<T>, session: Session, find: (shape: TokenShape, wanted: Wanted, session: Session) => T,
): T | undefined {
  const part = knownOf(shape);
  const relative = part?.similar && relativeTo(part, literals);
  if (!part?.similar || !relative) return undefined;
  const { similar } = part;
  const wanted = { literals: relative, lacking };
  const answer = answers.answer(similar, wanted, session, () => untouched(() => find(similar, wanted, session)));
  return answer instanceof Touched ? undefined : answer;
}

function untouched<T>(find: () => T): T | Touched {
  try {
    return find();
  } catch (error) {
    if (error instanceof Touched) return error;
    throw error;
  }
}

/** What was found for all of them, for one: with its values, and with the text that is read. */
export function withKnown({ values, paths }: Assignment, { values: own, read }: Part): Assignment {
  const all = new Map([...values, ...own]);
  const key = JSON.stringify([{ claim: read?.claim }]);
  const path = paths.get(key);
  if (!read || !path) return { values: all, paths };
  return { values: all, paths: new Map([...paths, [key, [formOf(text(read.text.slice(0, read.reading.at))), ...path]]]) };
}
