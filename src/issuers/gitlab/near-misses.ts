import { PinnedRun } from './pinned-run';
import { sampleRun } from './sample-run';
import { GitLabRun, mint } from './token';
import { CompiledTrust, NearMiss, satisfies } from '../../trust';

interface Mutation { readonly name: string; readonly violates: string; readonly change: Partial<GitLabRun> }

const OTHER = { projectId: '900900902', namespaceId: '900900901' };

/** The tokens that come close to a trusted workflow: each changes one thing that one alternative pins, and satisfies none. */
export function nearMissesOf(trust: CompiledTrust, runs: readonly PinnedRun[], configFile: string | undefined, audience: string): NearMiss[] {
  const misses = runs.flatMap((pinned) => {
    const run = sampleRun(pinned, configFile, audience);
    const changes = [...projectChanges(run, pinned), ...refChanges(run, pinned), ...jobChanges(run, pinned), ...TOKEN_CHANGES];
    const label = runs.length === 1 ? '' : ` (${pinned.project.path}, ${pinned.ref}${pinned.source === undefined ? '' : `, ${pinned.source}`})`;
    return changes.map(({ name, violates, change }): NearMiss => ({ name: name + label, violates, claims: mint({ ...run, ...change }) }));
  });
  const refused = misses.filter(({ violates, claims }) => violates === 'audience' || !satisfies(trust, claims));
  return [...new Map([...refused].reverse().map((miss) => [JSON.stringify(miss.claims), miss])).values()].reverse();
}

function projectChanges({ project }: GitLabRun, { issuer, project: { namespaceId } }: PinnedRun): Mutation[] {
  const violates = issuer.multiTenant ? 'tenant' : 'project';
  const { path, subject } = project;
  return [
    { name: 'another project of the group', violates, change: { project: { ...project, path: `${path}-2`, projectId: OTHER.projectId } } },
    { name: 'a project of another group', violates, change: { project: { subject, path: `evil-${path}`, ...OTHER } } },
    { name: 'a project in a subgroup of the same name', violates, change: { project: { subject, path: `${path}/deploy`, ...OTHER } } },
    // On an instance of one's own AWS knows the path alone, as `open` says.
    ...issuer.multiTenant || subject.components[0] === 'project_id' ? [{ name: 'the path given up and taken by a stranger', violates, change: { project: { subject, path, ...OTHER } } }] : [],
    ...namespaceId === undefined ? [] : [{ name: 'the project after a transfer', violates: 'namespace', change: { project: { ...project, namespaceId: OTHER.namespaceId } } }],
  ];
}

function refChanges({ ref, refType }: GitLabRun, pinned: PinnedRun): Mutation[] {
  const twin = refType === 'tag' ? 'branch' : 'tag';
  return [
    { name: 'another ref', violates: 'ref', change: { ref: `any-other-${ref}` } },
    ...pinned.ref.matcher.pattern ? [] : [{ name: 'a ref whose name begins like this one', violates: 'ref', change: { ref: `${ref}-2` } }],
    { name: `a ${twin} named like the ${refType}`, violates: 'ref', change: { refType: twin } },
    { name: 'the ref is not protected', violates: 'protected-ref', change: { refProtected: false } },
  ];
}

function jobChanges({ environment }: GitLabRun, pinned: PinnedRun): Mutation[] {
  const asksForEnvironment = pinned.environment === undefined ? pinned.environmentProtected ? 'environment-protected' : 'deployment-tier' : 'environment';
  return [
    { name: 'another environment', violates: 'environment', change: { environment: 'any-other-name' } },
    ...environment === undefined ? [] : [{ name: 'no environment', violates: asksForEnvironment, change: { environment: undefined } }],
    { name: 'the environment is not protected', violates: 'environment-protected', change: { environmentProtected: false } },
    { name: 'an environment of another tier', violates: 'deployment-tier', change: { deploymentTier: pinned.deploymentTier === 'other' ? 'production' : 'other' } },
    { name: 'a merge request from the branch', violates: 'pipeline-source', change: { source: 'merge_request_event' } },
    { name: 'a pipeline that something else started', violates: 'pipeline-source', change: { source: 'any_other_source' } },
    { name: 'another pipeline file', violates: 'config-file', change: { configFile: 'any-other-file.yml' } },
    { name: 'another kind of runner', violates: 'runner', change: { runner: pinned.runner === 'self-hosted' ? 'gitlab-hosted' : 'self-hosted' } },
  ];
}

const TOKEN_CHANGES: readonly Mutation[] = [
  { name: 'another audience', violates: 'audience', change: { audience: 'https://other.example' } },
  { name: 'another issuer', violates: 'issuer', change: { issuer: { url: 'https://gitlab.evil.example', host: 'gitlab.evil.example' } } },
];
