import { Explanation, Verdict } from '../../../src/trust';
import { distance } from '../../../src/verify/explain/distance';

const part = (verdict: Verdict, ...children: Explanation[]): Explanation => ({ where: '', text: '', verdict, ...children.length > 0 ? { children } : {} });
const [yes, no] = [part(Verdict.ACCEPT), part(Verdict.DENY)];

test.each<[string, Explanation[], number]>([
  ['nothing refuses', [yes, yes], 0],
  ['one of several', [yes, no, yes], 1],
  ['two of several are both in the way', [yes, no, no], 2],
  ['all of several: one of them may do', [no, no, no], 1],
  ['the nearest of two statements counts', [part(Verdict.DENY, part(Verdict.DENY, yes, no, no), part(Verdict.DENY, yes, yes, no))], 1],
])('%s', (_, because, expected) => expect(distance(because)).toBe(expected));
