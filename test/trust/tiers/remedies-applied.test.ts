import { ROWS } from './table';
import { GitHubWorkflow, GitLabRef, GitLabWorkflow, GitRef, GitRefPattern } from '../../../src/issuers';
import { TieredProps, TierHold, TrustTier } from '../../../src/trust';
import { TIER_RULES } from '../../../src/trust/tiers/rules';
import { repositoryOf } from '../../issuers/github/model';

/** Which part of a remedy is no code: what has to be done beside it, and why. */
const BESIDE = /, (?:once|held by|which|with|and a trusted workflow|in place of)\b.*/;

/** The props that a remedy writes; undefined where it is no code, or leaves a value to the reader. */
function propsOf(remedy: string): object | undefined {
  const [written, ...without] = remedy.replace(BESIDE, '').split(', without ');
  if (!/^[a-zA-Z]+: /.test(written) || written.includes('...')) return undefined;
  const code = written.replace(/ and (?=[a-zA-Z]+: )/g, ', ');
  const made: object = new Function('GitRef', 'GitRefPattern', 'GitLabRef', `return ({ ${code} })`)(GitRef, GitRefPattern, GitLabRef);
  return { ...made, ...Object.fromEntries(without.map((name) => [name, undefined])) };
}

const words = TIER_RULES.map(({ id }) => ({ id: `tier/${id}`, reason: 'only this rule is looked at', expires: '2027-06-30' }));

const CASES = ROWS.flatMap(([what, make, tier, controls]) => {
  const standing = make({ tier, controls, ...{ acknowledge: words } }).compile().tier!;
  return TIER_RULES.filter(({ tiers }) => tiers.includes(tier)).flatMap((rule) => {
    const { hold, remedies = [] } = rule.judge(standing.pins, standing.controls);
    return hold !== TierHold.MISSED ? [] : remedies.map((remedy) => ({ what, make, tier, controls, id: rule.id, remedy }));
  });
});

test.each(CASES.map((one) => [`${one.what}, ${one.tier}/${one.id}: ${one.remedy}`, one] as const))('a remedy cures its rule: %s', (_, { make, tier, controls, id, remedy }) => {
  const props: (TieredProps & { acknowledge?: unknown }) | undefined = propsOf(remedy);
  if (props === undefined) return expect(remedy).toMatch(/^the whole value|\.\.\.|^a service connection/);
  const given = { tier, ...props, controls: { ...controls, ...props.controls }, acknowledge: words };
  const holds = make(given).compile().tier!.outcomes.filter((outcome) => outcome.id === `tier/${id}`).map(({ hold }) => hold);
  expect(holds).not.toContain(TierHold.MISSED);
  expect(holds).toHaveLength(1);
});

test('there are remedies to apply', () => expect(CASES.length).toBeGreaterThan(30));

test.each([['pull_request_review'], ['pull_request_review_comment']])('GitHub: runs of %s are on the merge of the pull request', (event) => {
  const of = (tier: TrustTier) => new GitHubWorkflow({ name: 'tested', repository: repositoryOf({ immutable: true }), environment: 'staging', events: [event], tier });
  expect(() => of(TrustTier.STAGING)).toThrow(/tier\/reviewed-code/);
  expect(of(TrustTier.PLAN).compile().unreviewedCode).toBe(true);
});

test('GitHub: refs keep pull requests out, where a cloud does not see the event too', () => {
  const { pins } = new GitHubWorkflow({ name: 'tested', repository: repositoryOf({ immutable: true }), refs: [GitRef.protectedBranch('main')], events: ['push'], tier: TrustTier.STAGING }).compile().tier!;
  expect(pins.heldBy.proposed).toEqual(['ref']);
});

test('GitLab: the protected branch is no remedy beside sources of merge requests', () => {
  const [project] = ROWS.find(([what]) => what === 'GitLab: pushes and merge requests')![1]({}).declaredProjects;
  expect(() => new GitLabWorkflow({ name: 'tested', project: project as never, refs: [GitLabRef.protectedBranch('main')], pipelineSources: ['push', 'merge_request_event'], tier: TrustTier.PLAN })).toThrow(/without pipelineSources/);
});
