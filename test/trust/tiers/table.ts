import { ClaimMatcher, ClaimPattern } from '../../../src/claims';
import { GitHubOwner, GitHubWorkflow, GitHubWorkflowProps, GitLabProject, GitLabRef, GitLabWorkflow, GitLabWorkflowProps, GitRef, GitRefPattern, OidcWorkflow, OidcWorkflowProps, ReusableWorkflow } from '../../../src/issuers';
import { TieredProps, TrustedWorkflow, TrustTier } from '../../../src/trust';
import { bitbucket, buildkite } from '../../fixtures/described-issuers';
import { byAzureDevOps, byEntra, workflow as devops } from '../../issuers/azure-devops/connections';
import { repositoryOf } from '../../issuers/github/model';
import { workflow as pods } from '../../issuers/kubernetes/clusters';

export type Make = (tiered: TieredProps) => TrustedWorkflow;

const MAIN = [GitRef.protectedBranch('main')];
const github = (props: Partial<GitHubWorkflowProps>): Make => (tiered) => new GitHubWorkflow({ name: 'tested', repository: repositoryOf({ immutable: true }), ...props, ...tiered });
const all = (props: Partial<GitHubWorkflowProps>): Make => github({ repository: undefined, allRepositoriesOf: GitHubOwner.immutable({ owner: 'o', ownerId: '1' }), ...props });
const project = GitLabProject.of({ path: 'acme/shop', projectId: '42', namespaceId: '7' });
const gitlab = (props: Partial<GitLabWorkflowProps>): Make => (tiered) => new GitLabWorkflow({ name: 'tested', project, refs: [GitLabRef.protectedBranch('main')], ...props, ...tiered });
const uuid = (last: string) => ClaimMatcher.exact(`0e62b6d4-f3b1-4c9a-87d6-e5f40312233${last}`);
const PIPELINE = { organization_id: uuid('5'), pipeline_id: uuid('6') };
const onBuildkite = (claims: OidcWorkflowProps['claims']): Make => (tiered) => new OidcWorkflow({ name: 'tested', issuer: buildkite, subject: buildkite.props.subjects[1], claims, ...tiered });
const onBitbucket = (claims: OidcWorkflowProps['claims']): Make => (tiered) => new OidcWorkflow({ name: 'tested', issuer: bitbucket, claims, ...tiered });

const { PRODUCTION, STAGING, PREVIEW, PLAN, APPLY, PUBLISH, EMERGENCY } = TrustTier;
const REVIEWERS = { reviewers: true };
const GUARDED = { reviewers: true, deploymentRefs: true };

/** What is trusted, of which tier, with what declared, and the rules that are missed; what is assumed stands behind a question mark. From the issue's own words and DESIGN.md. */
export type Row = readonly [what: string, make: Make, tier: TrustTier, controls: TieredProps['controls'], rules: readonly string[]];

export const ROWS: readonly Row[] = [
  ['GitHub: environment and branch', github({ environment: 'prod', refs: MAIN }), PRODUCTION, undefined, []],
  ['GitHub: environment and release branches', github({ environment: 'prod', refs: [GitRefPattern.protectedBranches('release/*')] }), PRODUCTION, undefined, ['pinned-run']],
  ['GitHub: the same, guarded', github({ environment: 'prod', refs: [GitRefPattern.protectedBranches('release/*')] }), PRODUCTION, GUARDED, ['pinned-run?']],
  ['GitHub: environment alone', github({ environment: 'prod' }), PRODUCTION, undefined, ['pinned-run', 'reviewed-code']],
  ['GitHub: environment alone, with reviewers', github({ environment: 'prod' }), PRODUCTION, REVIEWERS, ['pinned-run', 'reviewed-code']],
  ['GitHub: environment alone, with a branch policy', github({ environment: 'prod' }), PRODUCTION, { deploymentRefs: true }, ['pinned-run', 'reviewed-code?']],
  ['GitHub: environment alone, guarded', github({ environment: 'prod' }), PRODUCTION, GUARDED, ['pinned-run?', 'reviewed-code?']],
  ['GitHub: branch alone, guarded or not', github({ refs: MAIN }), PRODUCTION, GUARDED, ['pinned-run']],
  ['GitHub: pull requests', github({ pullRequests: true }), PRODUCTION, GUARDED, ['pinned-run', 'reviewed-code']],
  ['GitHub: all repositories', all({ environment: 'prod', refs: MAIN }), PRODUCTION, undefined, ['project-ids']],
  ['GitHub: a file of all repositories', all({ refs: MAIN, workflow: 'apply.yml' }), APPLY, undefined, ['project-ids', 'no-pattern']],
  ['GitHub: a file, at any ref', github({ environment: 'prod', workflow: 'deploy.yml' }), PRODUCTION, GUARDED, ['no-pattern', 'pinned-run?', 'reviewed-code?']],

  ['GitHub: branch', github({ refs: MAIN }), STAGING, undefined, []],
  ['GitHub: environment', github({ environment: 'staging' }), STAGING, undefined, ['reviewed-code']],
  ['GitHub: environment, of pushes', github({ environment: 'staging', events: ['push'] }), STAGING, undefined, []],
  ['GitHub: environment, of pushes and pull requests', github({ environment: 'staging', events: ['push', 'pull_request'] }), STAGING, undefined, ['reviewed-code']],
  ['GitHub: pull requests', github({ pullRequests: true }), STAGING, GUARDED, ['reviewed-code']],

  ['GitHub: pull requests', github({ pullRequests: true }), PLAN, undefined, []],
  ['GitHub: branch', github({ refs: MAIN }), PLAN, undefined, []],
  ['GitHub: environment', github({ environment: 'plan' }), PLAN, undefined, ['apart']],
  ['GitHub: environment, of pull requests', github({ environment: 'plan', events: ['pull_request'] }), PLAN, undefined, []],
  ['GitHub: environment, with a branch policy', github({ environment: 'plan' }), PREVIEW, { deploymentRefs: true }, ['apart?']],

  ['GitHub: branch and environment', github({ environment: 'apply', refs: MAIN }), APPLY, undefined, ['one-pipeline']],
  ['GitHub: its own file', github({ environment: 'apply', refs: MAIN, workflow: 'apply.yml' }), APPLY, undefined, []],
  ['GitHub: its own file, of release branches', github({ refs: [GitRefPattern.protectedBranches('release/*')], workflow: 'apply.yml' }), APPLY, undefined, []],
  ['GitHub: the shared file', github({ refs: MAIN, reusableWorkflow: ReusableWorkflow.at('o/.github/.github/workflows/apply.yml', MAIN[0]) }), APPLY, undefined, []],

  ['GitHub: tags that a ruleset holds', github({ refs: [GitRefPattern.protectedTags('v*')] }), PUBLISH, undefined, ['held-tags?']],
  ['GitHub: tags', github({ refs: [GitRefPattern.tags('v*')] }), PUBLISH, undefined, ['held-tags']],
  ['GitHub: tags, declared', github({ refs: [GitRefPattern.tags('v*')] }), PUBLISH, { protectedRefs: true }, ['held-tags?']],
  ['GitHub: tags, in an environment with a policy', github({ environment: 'release', refs: [GitRefPattern.tags('v*')] }), PUBLISH, { deploymentRefs: true }, ['held-tags?']],
  ['GitHub: a tag and a branch', github({ refs: [GitRef.protectedTag('v1'), ...MAIN] }), PUBLISH, { protectedRefs: true }, ['held-tags']],

  ['GitHub: environment and branch', github({ environment: 'emergency', refs: MAIN }), EMERGENCY, undefined, ['approval']],
  ['GitHub: environment and branch, with reviewers', github({ environment: 'emergency', refs: MAIN }), EMERGENCY, REVIEWERS, ['approval?']],
  ['GitHub: branch, with reviewers of nothing', github({ refs: MAIN }), EMERGENCY, REVIEWERS, ['approval']],

  ['GitLab: environment and protected branch', gitlab({ environment: 'production' }), PRODUCTION, undefined, []],
  ['GitLab: protected branch', gitlab({}), PRODUCTION, GUARDED, ['pinned-run']],
  ['GitLab: merge requests', gitlab({ environment: 'production', refs: [GitLabRef.branch('main')], pipelineSources: ['merge_request_event'] }), PRODUCTION, undefined, ['reviewed-code']],
  ['GitLab: pushes and merge requests', gitlab({ pipelineSources: ['push', 'merge_request_event'] }), PLAN, undefined, ['apart']],
  ['GitLab: its own file', gitlab({ configFile: '.gitlab-ci.yml' }), APPLY, undefined, []],
  ['GitLab: any file', gitlab({}), APPLY, undefined, ['one-pipeline']],
  ['GitLab: protected tags, which tokens prove', gitlab({ refs: [GitLabRef.protectedTags('v*')] }), PUBLISH, undefined, []],
  ['GitLab: tags', gitlab({ refs: [GitLabRef.tag('v1')] }), PUBLISH, undefined, ['held-tags']],

  ['Azure DevOps: a connection', (tiered) => devops({ ...tiered }), PRODUCTION, undefined, ['pinned-run', 'reviewed-code']],
  ['Azure DevOps: with approvers and branch control', (tiered) => devops({ approvers: ['[shop]\\Release'], branches: ['refs/heads/main'], ...tiered }), PRODUCTION, undefined, ['pinned-run?', 'reviewed-code?']],
  ['Azure DevOps: by names', (tiered) => devops({ connection: byAzureDevOps, branches: ['refs/heads/main'], ...tiered }), STAGING, undefined, ['project-ids', 'reviewed-code?']],
  ['Azure DevOps: by ids', (tiered) => devops({ connection: byEntra, branches: ['refs/heads/main'], ...tiered }), STAGING, undefined, ['reviewed-code?']],
  ['Azure DevOps: one pipeline', (tiered) => devops({ branches: ['refs/heads/main'], pipelines: ['apply'], ...tiered }), APPLY, undefined, ['one-pipeline?', 'reviewed-code?']],
  ['Azure DevOps: tags', (tiered) => devops({ branches: ['refs/tags/v*'], ...tiered }), PUBLISH, undefined, ['held-tags?', 'reviewed-code?']],

  ['Kubernetes: a service account', (tiered) => pods({ ...tiered }), PRODUCTION, undefined, ['pinned-run', 'reviewed-code']],
  ['Kubernetes: a guarded namespace', (tiered) => pods({ ...tiered }), PRODUCTION, GUARDED, ['pinned-run?', 'reviewed-code?']],
  ['a described issuer: a branch', onBuildkite({ ...PIPELINE, build_branch: ClaimMatcher.exact('main') }), STAGING, undefined, ['reviewed-code']],
  ['a described issuer: a branch, guarded', onBuildkite({ ...PIPELINE, build_branch: ClaimMatcher.exact('main') }), STAGING, { deploymentRefs: true }, ['reviewed-code?']],
  ['a described issuer: a pattern beside the branch', onBuildkite({ ...PIPELINE, pipeline_slug: ClaimMatcher.fitting(ClaimPattern.ofStars('shop-*')) }), EMERGENCY, GUARDED, ['no-pattern', 'approval', 'reviewed-code?']],
  ['a described issuer: an environment', onBitbucket({ repositoryUuid: ClaimMatcher.exact('{0e62b6d4-f3b1-4c9a-87d6-e5f403122335}'), deploymentEnvironmentUuid: ClaimMatcher.exact('{0e62b6d4-f3b1-4c9a-87d6-e5f403122336}') }), PRODUCTION, GUARDED, ['reviewed-code?']],
  ['Kubernetes: no file and no tag', (tiered) => pods({ ...tiered }), APPLY, GUARDED, ['one-pipeline', 'reviewed-code?']],
];
