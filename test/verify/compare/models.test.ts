import * as fc from 'fast-check';
import {
  GitHubIssuer, GitHubRepository, GitHubWorkflow, GitRef, GitRefPattern, GitRefSelector, ReusableWorkflow, SubjectTemplate,
} from '../../../src';
import { mint } from '../../../src/issuers/github/token';
import { satisfies } from '../../../src/trust/satisfies';
import { AdmittedSet, ComparisonAnswer } from '../../../src/verify/compare';

const shop = GitHubRepository.immutable({ owner: 'acme', name: 'shop', ownerId: '11', repositoryId: '111' });
const till = GitHubRepository.classic({ owner: 'acme', name: 'till', ownerId: '11', repositoryId: '112' });
const other = GitHubRepository.immutable({ owner: 'acme-evil', name: 'shop', ownerId: '22', repositoryId: '222', subjectTemplate: SubjectTemplate.of('repo', 'context', 'ref') });
const repositories = [shop, till, other];
const reusableWorkflow = ReusableWorkflow.at('acme/ci/.github/workflows/deploy.yml', GitRef.protectedBranch('main'));

/** Props that are valid together, over few values, so that pairs overlap often. */
const workflow = fc.record({
  repositories: fc.subarray(repositories, { minLength: 1 }),
  environment: fc.option(fc.constantFrom('prod', 'staging'), { nil: undefined }),
  refs: fc.constantFrom<GitRefSelector[]>([GitRef.branch('main')], [GitRefPattern.branches('*')], [GitRef.branch('main'), GitRef.tag('v1')], [GitRefPattern.branches('rel/*')]),
  reusableWorkflow: fc.option(fc.constant(reusableWorkflow), { nil: undefined }),
}).map((props) => new GitHubWorkflow({ name: 'generated', ...props }));

const run = fc.record({
  issuer: fc.constant(GitHubIssuer.githubCom()),
  repository: fc.constantFrom(...repositories),
  ref: fc.constantFrom('refs/heads/main', 'refs/heads/rel/1', 'refs/tags/v1', 'refs/tags/main', 'refs/pull/7/merge'),
  event: fc.constantFrom('push', 'pull_request', 'schedule'),
  environment: fc.option(fc.constantFrom('prod', 'staging', 'x'), { nil: undefined }),
  workflow: fc.constant('deploy.yml'),
  jobWorkflowRef: fc.option(fc.constantFrom('acme/ci/.github/workflows/deploy.yml@refs/heads/main', 'acme/ci/.github/workflows/deploy.yml@refs/heads/x'), { nil: undefined }),
  runnerEnvironment: fc.constant('github-hosted'),
  visibility: fc.constant('private'),
  properties: fc.constant({}),
  audience: fc.constant('sts.amazonaws.com'),
});

const { YES, NO } = ComparisonAnswer;

describe('two models, compared', () => {
  it('a yes has no token against it, and a no shows one', () => {
    fc.assert(fc.property(workflow, workflow, fc.array(run, { minLength: 60, maxLength: 60 }), (one, two, runs) => {
      const [first, second] = [AdmittedSet.ofWorkflow(one), AdmittedSet.ofWorkflow(two)];
      const implies = first.implies(second);
      const disjoint = first.disjoint(second);
      expect([implies.answer, disjoint.answer]).not.toContain(ComparisonAnswer.UNKNOWN);
      for (const token of runs.map(mint)) {
        const [in1, in2] = [satisfies(one.compile(), token), satisfies(two.compile(), token)];
        if (in1 && !in2) expect(implies.answer).toBe(NO);
        if (in1 && in2) expect(disjoint.answer).toBe(NO);
      }
      const inBoth = (claims: Record<string, unknown>) => [satisfies(one.compile(), claims), satisfies(two.compile(), claims)];
      if (implies.witness) expect(inBoth(implies.witness.claims)).toEqual([true, false]);
      if (disjoint.witness) expect(inBoth(disjoint.witness.claims)).toEqual([true, true]);
    }), { numRuns: 40 });
  });

  it('is symmetric and transitive where it must be', () => {
    fc.assert(fc.property(workflow, workflow, workflow, (one, two, three) => {
      const [a, b, c] = [one, two, three].map((each) => AdmittedSet.ofWorkflow(each));
      expect(a.equivalent(b).answer).toBe(b.equivalent(a).answer);
      expect(a.disjoint(b).answer).toBe(b.disjoint(a).answer);
      expect(a.equivalent(a).answer).toBe(YES);
      if (a.implies(b).answer === YES && b.implies(c).answer === YES) expect(a.implies(c).answer).toBe(YES);
    }), { numRuns: 25 });
  });
});

// An environment of no ordinary name, a pattern of branches and a called workflow: once there were "too many cases", after ten seconds.
test.each([['all branches', '*'], ['the same', 'rel/*']])('a called workflow beside a pattern of branches is told apart: %s', (_, branches) => {
  const admitted = (ref: string, more: object = {}) => AdmittedSet.ofWorkflow(new GitHubWorkflow({ name: 'generated', repository: other, environment: 'prod', refs: [GitRefPattern.branches(ref)], ...more }));
  const answer = admitted('rel/*').implies(admitted(branches, { reusableWorkflow }));
  expect([answer.answer, answer.witness?.claims.ref]).toEqual([NO, expect.stringMatching(/^refs\/heads\/rel\/./)]);
});
