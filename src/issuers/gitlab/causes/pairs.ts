import { Refusal } from '../../../trust';
import { readSubject } from '../subject';

/** Two subjects, the one that a token has and one that was asked for, in their components. */
export function pairsOf({ claim, got, expected }: Refusal) {
  const had = claim === 'sub' && got !== undefined ? readSubject(got) : undefined;
  return had === undefined ? [] : expected.flatMap((subject) => { const asked = readSubject(subject); return asked ? [{ had, asked }] : []; });
}
