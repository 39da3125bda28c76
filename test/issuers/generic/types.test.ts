import { ClaimMatcher } from '../../../src/claims';
import { counterexample, Session, Way } from '../../../src/claims/solve';
import { OidcWorkflow } from '../../../src/issuers';
import { shapeOf } from '../../../src/issuers/generic/space';
import { AdmittedSet, ComparisonAnswer } from '../../../src/verify';
import { circleci, workflows } from '../../fixtures/described-issuers';

// Claims that are no texts, in comparisons: what is shown has the types that tokens have.
const CONTEXT = 'oidc.circleci.com/context-ids';
const RERUN = 'oidc.circleci.com/ssh-rerun';
const own = (more: Record<string, ClaimMatcher>) => new OidcWorkflow({
  name: 'other',
  issuer: circleci,
  claims: { 'oidc.circleci.com/org-id': ClaimMatcher.exact('0e62b6d4-f3b1-4c9a-87d6-e5f403122335'), 'oidc.circleci.com/project-id': ClaimMatcher.exact('1e62b6d4-f3b1-4c9a-87d6-e5f403122336'), ...more },
});
const model = AdmittedSet.ofWorkflow(workflows.circleciContext);

test('less asked is more let in, and the token that shows it has a list and a truth value', () => {
  const wider = AdmittedSet.ofWorkflow(own({ [RERUN]: ClaimMatcher.boolean(false) }));
  expect(model.implies(wider).answer).toBe(ComparisonAnswer.YES);
  const { answer, witness } = wider.implies(model);
  expect(answer).toBe(ComparisonAnswer.NO);
  expect(witness!.claims[RERUN]).toBe(false);
  expect(witness!.claims[CONTEXT] === undefined || Array.isArray(witness!.claims[CONTEXT])).toBe(true);
});

test('two values of one truth value are disjoint, two elements of one list are not', () => {
  const at = (more: Record<string, ClaimMatcher>) => AdmittedSet.ofWorkflow(own(more));
  expect(at({ [RERUN]: ClaimMatcher.boolean(true) }).disjoint(at({ [RERUN]: ClaimMatcher.boolean(false) })).answer).toBe(ComparisonAnswer.YES);
  const both = at({ [CONTEXT]: ClaimMatcher.element('a') }).disjoint(at({ [CONTEXT]: ClaimMatcher.element('b') }));
  expect([both.answer, both.witness!.claims[CONTEXT]]).toEqual([ComparisonAnswer.NO, expect.arrayContaining(['a', 'b'])]);
});

test.each([['a truth value', RERUN, 'false'], ['a list', CONTEXT, 'a']])('no token has a text in the place of %s', (_, claim, value) => {
  const asText: Way = [{ kind: 'match', of: [{ claim }], matcher: ClaimMatcher.exact(value), holds: true }];
  const shapes = circleci.props.subjects.map((subject) => shapeOf(circleci.props, subject));
  expect(counterexample([asText], [], () => shapes, new Session(100_000))).toEqual({ none: true });
});
