import { ClaimMatcher } from '../../src/claims';
import { ALWAYS, claimTerm, fits, NEVER } from '../../src/claims/formula';
import { Verdict } from '../../src/trust';
import { and, boundsOf, every, exactly, OPEN, or, some } from '../../src/trust/bounds';

const MAIN = fits(claimTerm('ref'), ClaimMatcher.exact('refs/heads/main'));
const PUSH = fits(claimTerm('event_name'), ClaimMatcher.exact('push'));

test('constants and repetitions leave a formula', () => {
  expect(and([ALWAYS, MAIN, MAIN])).toBe(MAIN);
  expect(and([MAIN, NEVER])).toBe(NEVER);
  expect(or([NEVER, MAIN, MAIN])).toBe(MAIN);
  expect(or([MAIN, ALWAYS])).toBe(ALWAYS);
  expect(and([MAIN, PUSH])).toEqual({ kind: 'and', parts: [MAIN, PUSH] });
  expect([and([]), or([])]).toEqual([ALWAYS, NEVER]);
});

test('what is open holds nowhere for certain and may hold everywhere', () => {
  expect(every([exactly(MAIN), OPEN])).toEqual({ lowerBound: NEVER, upperBound: MAIN });
  expect(some([exactly(MAIN), OPEN])).toEqual({ lowerBound: MAIN, upperBound: ALWAYS });
});

test('a verdict has bounds', () => {
  expect([Verdict.ACCEPT, Verdict.DENY, Verdict.UNKNOWN].map(boundsOf)).toEqual([exactly(ALWAYS), exactly(NEVER), OPEN]);
});
