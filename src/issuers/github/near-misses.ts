import { labelsFor } from './alternative-label';
import { conditionsOf } from './conditions';
import { GitHubIssuer } from './issuer';
import { leakRun, templatesBeside } from './leak-run';
import { leaksOf } from './leaks';
import { PinnedRun } from './pinned-run';
import { sampleRun } from './sample-run';
import { subjectOf } from './subject';
import { GitHubRun, mint } from './token';
import { MatcherKind } from '../../claims';
import { CompiledTrust, NearMiss, satisfies } from '../../trust';

/** One change of a run. */
interface Mutation {
  readonly name: string;
  readonly violates: string;
  readonly change: Partial<GitHubRun>;
}

/** Nobody's: what GitHub would give to another owner or repository of the same name. */
const OTHER_OWNER_ID = '900900901';
const OTHER_REPOSITORY_ID = '900900902';

/**
 * The tokens that come close to a trusted workflow: each changes one thing that one alternative pins, and satisfies none. Where there
 * are several alternatives, the name says which one it is close to; a token that is close to two is named for the first.
 */
export function nearMissesOf(trust: CompiledTrust, runs: readonly PinnedRun[], audience: string): NearMiss[] {
  const labelOf = labelsFor(runs);
  const misses = new Map<string, NearMiss>();
  for (const pinned of runs) {
    const label = labelOf(pinned);
    for (const miss of missesOf(trust, pinned, runs, audience)) {
      const key = JSON.stringify(miss.claims);
      if (!misses.has(key)) misses.set(key, { ...miss, name: label === '' ? miss.name : `${miss.name} (${label})` });
    }
  }
  return [...misses.values()];
}

/** Those of one alternative; what another one admits is left out. */
function missesOf(trust: CompiledTrust, pinned: PinnedRun, runs: readonly PinnedRun[], audience: string): NearMiss[] {
  const run = sampleRun(pinned, audience);
  const mutations = [
    ...repositoryMutations(run, pinned), ...refMutations(run, pinned), ...environmentMutations(run), ...eventMutations(run, pinned),
    ...fileMutations(run, pinned), ...otherMutations(run, pinned), ...templateMutations(pinned, runs, audience), ...tokenMutations(),
  ];
  return mutations.map(({ name, violates, change }) => ({ name, violates, run: { ...run, ...change } }))
    .filter(({ run: changed }) => changed.environment !== undefined || !run.repository.subjectTemplate.keys.includes('environment'))
    .map(({ name, violates, run: changed }): NearMiss => ({ name, violates, claims: mint(changed) }))
    .filter(({ violates, claims }) => violates === 'audience' || !satisfies(trust, claims));
}

function repositoryMutations(run: GitHubRun, pinned: PinnedRun): Mutation[] {
  const { repository } = run;
  const other = { name: `${repository.name}-2`, repositoryId: OTHER_REPOSITORY_ID };
  return [
    ...pinned.repository.name === undefined ? [] : [
      { name: 'another repository of the owner', violates: 'repository', change: { repository: { ...repository, ...other } } },
      { name: 'the repository deleted and created again', violates: 'repository', change: { repository: { ...repository, repositoryId: OTHER_REPOSITORY_ID } } },
    ],
    {
      name: `the owner ${repository.owner}-evil`,
      violates: pinned.issuer.multiTenant ? 'tenant' : 'repository',
      change: { repository: { ...repository, owner: `${repository.owner}-evil`, ownerId: OTHER_OWNER_ID, repositoryId: OTHER_REPOSITORY_ID } },
    },
    {
      name: 'the names given up and registered by a stranger',
      violates: pinned.issuer.multiTenant ? 'tenant' : 'repository',
      change: { repository: { ...repository, ownerId: OTHER_OWNER_ID, repositoryId: OTHER_REPOSITORY_ID } },
    },
  ];
}

function refMutations(run: GitHubRun, pinned: PinnedRun): Mutation[] {
  if (pinned.ref === undefined) return [];
  const isTag = run.ref.startsWith('refs/tags/');
  const twin = isTag ? run.ref.replace('refs/tags/', 'refs/heads/') : run.ref.replace('refs/heads/', 'refs/tags/');
  return [
    { name: 'another branch', violates: 'ref', change: { ref: 'refs/heads/feature/near-miss' } },
    { name: isTag ? 'a branch named like the tag' : 'a tag named like the branch', violates: 'ref', change: { ref: twin } },
    ...pinned.ref.kind === MatcherKind.EXACT ? [{ name: 'the name with something behind it', violates: 'ref', change: { ref: `${run.ref}-evil` } }] : [],
  ];
}

function environmentMutations(run: GitHubRun): Mutation[] {
  if (run.environment === undefined) return [{ name: 'a job with an environment', violates: 'environment', change: { environment: 'production' } }];
  return [
    { name: 'no environment', violates: 'environment', change: { environment: undefined } },
    { name: 'another environment', violates: 'environment', change: { environment: `${run.environment}-2` } },
  ];
}

function eventMutations(run: GitHubRun, pinned: PinnedRun): Mutation[] {
  const pullRequest: Mutation = { name: 'a pull request', violates: pinned.ref ? 'ref' : 'event', change: { event: 'pull_request', ref: 'refs/pull/7/merge' } };
  return [
    ...run.event === 'pull_request' ? [] : [pullRequest],
    ...pinned.ref && run.environment === undefined && run.event !== 'pull_request'
      ? [{ name: 'the closing run of a merged pull request', violates: 'event', change: { event: 'pull_request' } }] : [],
    ...pinned.event ? [{ name: 'another event', violates: 'event', change: { event: pinned.event === 'issue_comment' ? 'push' : 'issue_comment' } }] : [],
    ...pinned.pullRequest ? [{ name: 'a push to a branch', violates: 'event', change: { event: 'push', ref: 'refs/heads/main' } }] : [],
  ];
}

function fileMutations(run: GitHubRun, pinned: PinnedRun): Mutation[] {
  const called = run.jobWorkflowRef;
  return [
    ...pinned.reusableWorkflow && called ? [
      { name: 'no reusable workflow', violates: 'reusable-workflow', change: { jobWorkflowRef: undefined } },
      { name: 'another reusable workflow', violates: 'reusable-workflow', change: { jobWorkflowRef: called.replace('/.github/workflows/', '/.github/workflows/evil-') } },
      { name: 'the reusable workflow at another ref', violates: 'reusable-workflow', change: { jobWorkflowRef: called.replace(/@.*$/, '@refs/heads/feature/near-miss') } },
    ] : [],
    ...pinned.workflow ? [{ name: 'another workflow file', violates: 'workflow', change: { workflow: `evil-${run.workflow}` } }] : [],
  ];
}

function otherMutations(run: GitHubRun, pinned: PinnedRun): Mutation[] {
  const another = (value: string, values: string[]) => values.find((candidate) => candidate !== value)!;
  return [
    ...pinned.runnerEnvironment
      ? [{ name: 'another kind of runner', violates: 'runner', change: { runnerEnvironment: another(run.runnerEnvironment, ['self-hosted', 'github-hosted']) } }] : [],
    ...pinned.visibility
      ? [{ name: 'another visibility', violates: 'visibility', change: { visibility: another(run.visibility, ['public', 'private']) } }] : [],
    ...pinned.enterpriseId ? [{ name: 'another enterprise', violates: 'enterprise', change: { enterpriseId: OTHER_OWNER_ID } }] : [],
    ...Object.entries(pinned.properties).map(([name, value]) => (
      { name: `another value of the property ${name}`, violates: `property-${name}`, change: { properties: { ...run.properties, [name]: `${value}-2` } } })),
  ];
}

/** Runs of the other form of a repository in migration, whose subject fits this one, by a wildcard that swallows its end. */
function templateMutations(pinned: PinnedRun, runs: readonly PinnedRun[], audience: string): Mutation[] {
  const templates = templatesBeside(pinned, runs);
  const leaks = templates.length === 0 ? [] : leaksOf(pinned, subjectOf(pinned), templates);
  return leaks.map((leak) => ({
    name: `the same subject by the template [${leak.template}], ${leak.context}, another ${leak.claim}`,
    violates: conditionsOf(pinned).find(({ claim }) => claim === leak.claim)?.requirement ?? 'repository',
    change: leakRun(leak, pinned, audience),
  }));
}

function tokenMutations(): Mutation[] {
  return [
    { name: 'another audience', violates: 'audience', change: { audience: 'https://github.com/my-org' } },
    { name: 'another issuer', violates: 'issuer', change: { issuer: GitHubIssuer.server({ hostname: 'github.near-miss.example', version: '3.20' }) } },
  ];
}
