import * as fc from 'fast-check';
import { pins, runsNear, Who } from './arbitrary';
import { PinCase, workflowOf } from './model';
import { matches } from '../../../src/claims';
import { GitHubRun, mint } from '../../../src/issuers/github/token';
import { satisfies } from '../../../src/trust/satisfies';

const text = (claim: unknown) => typeof claim === 'string' ? claim : undefined;
const keys = (template: string[] | undefined) => (template ?? ['repo', 'context']).join();

/** Whether the trust means a run's repository, with the template that it was told. */
function isMeant(pinned: PinCase, who: Who, { repository }: GitHubRun): boolean {
  return who === Who.TRUSTED || (pinned.allOf === true && who === Who.SAME_OWNER && keys(repository.subjectTemplate.keys) === keys(pinned.template));
}

test('what satisfies the conditions has a subject that the trust admits, and is never a stranger or the holder of recycled names', () => {
  let satisfied = 0;
  const cases = pins.chain((pinned) => fc.tuple(fc.constant(pinned), fc.array(runsNear(pinned), { minLength: 20, maxLength: 20 })));
  fc.assert(fc.property(cases, ([pinned, runs]) => {
    const trust = workflowOf(pinned).compile();
    for (const { who, run } of runs) {
      const token = mint(run);
      if (!satisfies(trust, token)) continue;
      expect([Who.STRANGER, Who.RECYCLED]).not.toContain(who);
      if (!isMeant(pinned, who, run)) continue;
      expect([token.sub, trust.alternatives.some(({ subject }) => matches(subject.matcher, text(token.sub)))]).toEqual([token.sub, true]);
      satisfied++;
    }
  }), { numRuns: 250 });
  // A property that nothing tries proves nothing.
  expect(satisfied).toBeGreaterThan(40);
});

test('sample tokens satisfy the trust and its subject; near misses do not, or ask for another audience', () => {
  let nearMisses = 0;
  fc.assert(fc.property(pins, (pinned) => {
    const workflow = workflowOf(pinned);
    const trust = workflow.compile();
    workflow.sampleTokens('the-audience').forEach((token, index) => {
      expect([token.sub, matches(trust.alternatives[index].subject.matcher, text(token.sub))]).toEqual([token.sub, true]);
      expect([token.aud, satisfies(trust, token)]).toEqual(['the-audience', true]);
    });
    const ids = [...trust.requirements.map(({ id }) => id), 'audience', 'issuer'];
    const misses = workflow.nearMisses('the-audience');
    nearMisses += misses.length;
    const described = misses.map(({ name, claims, violates }) => [name, satisfies(trust, claims), claims.aud === 'the-audience', typeof claims.sub, ids.includes(violates)]);
    expect(described).toEqual(misses.map(({ name, violates }) => [name, violates === 'audience', violates !== 'audience', 'string', true]));
  }), { numRuns: 100 });
  expect(nearMisses).toBeGreaterThan(600);
});
