import { RepositoryCase, repositoryOf, refOf } from './model';
import { ClaimMatcher, isLiteral, MatcherKind } from '../../../src/claims';
import {
  GitHubIssuer, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, RepositoryVisibility, ReusableWorkflow, GitRef, GitRefPattern,
} from '../../../src/issuers/github';
import { leakRun, templatesBeside } from '../../../src/issuers/github/leak-run';
import { leaksOf } from '../../../src/issuers/github/leaks';
import { subjectOf } from '../../../src/issuers/github/subject';
import { GitHubRun, mint } from '../../../src/issuers/github/token';
import { TrustAlternative } from '../../../src/trust';

/** What a workflow pins beside its repository, and where it runs. */
export type Pins = Omit<Partial<GitHubWorkflowProps>, 'name' | 'repository'>;

const CALLED = 'o/.github/.github/workflows/deploy.yml';

/** The kinds of things that can be pinned, each with and without a wildcard. */
export const PINS: Readonly<Record<string, Pins>> = {
  'an environment': { environment: 'prod' },
  'a ref': { refs: [GitRef.branch('main')] },
  'a ref by its front': { refs: [refOf('preview/*')] },
  'a ref by its end': { refs: [GitRefPattern.protectedBranches('*-prod')] },
  'a ref by its middle': { refs: [refOf('*/x/*')] },
  'an environment and a ref': { environment: 'prod', refs: [GitRef.branch('main')] },
  'an environment and refs by their end': { environment: 'prod', refs: [refOf('*-prod')] },
  'pull requests': { pullRequests: true },
  'pull requests in an environment': { pullRequests: true, environment: 'prod' },
  'a called file': { refs: [refOf('preview/*')], reusableWorkflow: ReusableWorkflow.at(CALLED, GitRef.branch('main')) },
  'a called file by its tags': { environment: 'prod', reusableWorkflow: ReusableWorkflow.matching(CALLED, GitRefPattern.tags('*-prod')) },
  'a file of its own': { refs: [refOf('*-prod')], workflow: 'deploy.yml' },
  'the visibility and a property': {
    refs: [refOf('preview/*')], visibility: RepositoryVisibility.PRIVATE, customProperties: [{ name: 'tier', value: 'gold', organizationOnly: true }],
  },
};

/** Values that mean something in a subject: labels, other values, and ends that fit a pattern. */
const ENVIRONMENTS = [undefined, 'prod', 'x-prod', 'preview/x', 'a/x/b', 'pull_request', 'prod:ref:refs/heads/main', 'x:environment:prod'];
const REFS = ['refs/heads/main', 'refs/heads/evil', 'refs/heads/preview/x', 'refs/heads/evil-prod', 'refs/heads/a/x/b', 'refs/pull/7/merge', ''];
const FILES = [undefined, `${CALLED}@refs/heads/main`, `${CALLED}@refs/tags/x-prod`, 'p/evil/.github/workflows/e.yml@refs/heads/evil-prod', 'p/evil/.github/workflows/e.yml@refs/heads/a/x/b'];
const TIERS = ['gold', 'x-prod', 'a/x/b'];

/** A run of the repository under any template. */
export interface Run extends Omit<GitHubRun, 'repository' | 'issuer'> {}

/** Runs of every combination of these values; what no template writes does not vary. */
export function runsFor(keys: readonly string[]): Run[] {
  const tiers = keys.includes('repo_property_tier') ? TIERS : ['gold'];
  const visibilities = keys.includes('repository_visibility') ? ['private', 'public'] : ['private'];
  const files = keys.includes('job_workflow_ref') ? FILES : [undefined];
  const rest = { workflow: 'deploy.yml', runnerEnvironment: 'self-hosted', audience: 'audience' };
  return ENVIRONMENTS.flatMap((environment) => REFS.flatMap((ref) => (
    files.flatMap((jobWorkflowRef) => tiers.flatMap((tier) => visibilities.flatMap((visibility) => (
      ['push', 'pull_request'].map((event): Run => ({ ...rest, environment, ref, jobWorkflowRef, event, visibility, properties: { tier } }))))))
  )));
}

/** Every template of these keys, of one key up to as many as `most`, that has one of `needed` in it. */
export function templatesOf(keys: readonly string[], most: number, needed: readonly string[]): string[][] {
  let all: string[][] = [[]];
  const found: string[][] = [];
  for (let length = 1; length <= most; length++) {
    all = all.flatMap((template) => keys.filter((key) => !template.includes(key)).map((key) => [...template, key]));
    found.push(...all);
  }
  return found.filter((template) => template.some((key) => needed.includes(key)));
}

/** A workflow of a repository that goes from one template to another, or from one form or name to another at the same time. */
export function migrating(from: RepositoryCase, to: RepositoryCase, pins: Pins): GitHubWorkflow {
  const repository = GitHubRepository.migrating({ from: repositoryOf(from), to: repositoryOf(to), until: '2027-03-31' });
  return new GitHubWorkflow({ name: 'tested', repository, ...pins });
}

const ASKED = [
  'repository_id', 'repository_owner_id', 'environment', 'event_name', 'ref', 'job_workflow_ref', 'repository_visibility', 'repo_property_tier',
];

/** The tokens of all runs under one template, by subject: those that are alike in all that is asked are one. */
export function tokensOf(runs: readonly Run[], given: RepositoryCase, issuer: GitHubIssuer): Tokens {
  const repository = repositoryOf(given);
  const bySubject = new Map<string, Map<string, Record<string, unknown>>>();
  for (const run of runs) {
    const { sub, ...claims } = mint({ ...run, issuer, repository });
    const token = Object.fromEntries(ASKED.map((claim) => [claim, claims[claim]]));
    if (typeof sub === 'string') bySubject.set(sub, (bySubject.get(sub) ?? new Map<string, Record<string, unknown>>()).set(JSON.stringify(token), token));
  }
  return new Map([...bySubject].map(([sub, tokens]) => [sub, [...tokens.values()]]));
}

const expressions = new Map<string, RegExp>();

function fits({ exactValue, pattern, key }: ClaimMatcher, text: string): boolean {
  if (exactValue !== undefined) return exactValue === text;
  const source = () => pattern!.parts.map((part) => isLiteral(part) ? part.literal.replace(/[.*+?^${}()|[\]\\]/g, '\\$&') : part.wildcard === '*' ? '[^]*' : '[^]').join('');
  const expression = expressions.get(key) ?? new RegExp(`^${source()}$`, 'u');
  expressions.set(key, expression);
  return expression.test(text);
}

function holds(matcher: ClaimMatcher, value: unknown): boolean {
  switch (matcher.kind) {
    case MatcherKind.ABSENT: return value === undefined;
    case MatcherKind.NONE_OF: return typeof value === 'string' && !matcher.values.includes(value);
    default: return typeof value === 'string' && fits(matcher, value);
  }
}

export type Tokens = ReadonlyMap<string, readonly Record<string, unknown>[]>;

/** Carried claims that some of these tokens break. */
function broken({ subject, conditions }: TrustAlternative, tokens: Tokens): string[] {
  const carried = conditions.filter(({ claim }) => subject.proves.includes(claim));
  if (carried.length === 0) return [];
  return [...tokens].filter(([sub]) => fits(subject.matcher, sub)).flatMap(([sub, all]) => (
    all.flatMap((token) => carried.filter(({ claim, matcher }) => !holds(matcher, token[claim])).map(({ claim }) => `${sub} breaks ${claim}: ${JSON.stringify(token)}`))));
}

/** What a workflow in migration says too much of its subjects, and what it gives up for no run that there is. */
export function problemsOf(workflow: GitHubWorkflow, tokens: readonly Tokens[], tally: { given: number }): string[] {
  const { alternatives } = workflow.compile();
  return workflow._runs.flatMap((run, index) => {
    const alternative = alternatives[index];
    const leaks = leaksOf(run, subjectOf(run), templatesBeside(run, workflow._runs));
    tally.given += leaks.length;
    const unreal = leaks.filter((leak) => {
      const token = mint(leakRun(leak, run, 'audience'));
      const { matcher } = alternative.conditions.find(({ claim }) => claim === leak.claim)!;
      return typeof token.sub !== 'string' || !fits(alternative.subject.matcher, token.sub) || holds(matcher, token[leak.claim]);
    });
    const subject = String(alternative.subject.matcher);
    return [
      ...tokens.flatMap((each) => broken(alternative, each)).slice(0, 1).map((text) => `${subject}: ${text}`),
      ...unreal.map(({ claim, template, context, values }) => `${subject}: no run shows that ${claim} is lost by [${template}] ${context} ${JSON.stringify([...values])}`),
    ];
  });
}
