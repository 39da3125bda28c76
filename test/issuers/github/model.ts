import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  GitHubIssuer, GitHubOwner, GitHubRepository, GitHubWorkflow, GitHubWorkflowProps, GitRef, GitRefPattern, GitRefSelector, RepositoryVisibility,
  ReusableWorkflow, SubjectTemplate,
} from '../../../src/issuers/github';

/** What a decision table says about a repository and its issuer. */
export interface RepositoryCase {
  readonly owner?: string;
  readonly ownerId?: string;
  readonly repository?: string;
  readonly repositoryId?: string;
  readonly immutable?: boolean;
  readonly template?: string[];
  readonly issuer?: { readonly server: [string, string] };
}

/** What a decision table pins. */
export interface PinCase extends RepositoryCase {
  readonly environment?: string;
  readonly ref?: string;
  readonly pullRequests?: boolean;
  readonly event?: string;
  readonly reusableWorkflow?: string;
  readonly workflow?: string;
  readonly visibility?: string;
  readonly properties?: Record<string, string>;
  readonly allOf?: boolean;
}

export function table<T>(file: string): T {
  return JSON.parse(readFileSync(join(__dirname, '../../cases/github', file), 'utf8')) as T;
}

export function repositoryOf({ owner = 'o', ownerId = '1', repository = 'r', repositoryId = '2', immutable = false, template }: RepositoryCase): GitHubRepository {
  const subjectTemplate = template && SubjectTemplate.of(...template);
  const props = { owner, ownerId, name: repository, repositoryId, subjectTemplate };
  return immutable ? GitHubRepository.immutable(props) : GitHubRepository.classic(props);
}

export function ownerOf({ owner = 'o', ownerId = '1', immutable = false, template }: RepositoryCase): GitHubOwner {
  const props = { owner, ownerId, subjectTemplate: template && SubjectTemplate.of(...template) };
  return immutable ? GitHubOwner.immutable(props) : GitHubOwner.classic(props);
}

export function issuerOf({ issuer }: RepositoryCase): GitHubIssuer {
  if (issuer === undefined) return GitHubIssuer.githubCom();
  const [hostname, version] = issuer.server;
  return GitHubIssuer.server({ hostname, version });
}

/** `owner/repository/.github/workflows/file.yml@branch` as the model takes it. */
export function reusableWorkflowOf(text: string): ReusableWorkflow {
  const [path, branch] = text.split('@');
  return ReusableWorkflow.at(path, GitRef.protectedBranch(branch));
}

/** A branch, or with `refs/tags/` in front a tag; a pattern where there is a star. */
export function refOf(text: string): GitRefSelector {
  if (text.startsWith('refs/tags/')) return GitRef.tag(text.replace('refs/tags/', ''));
  return text.includes('*') ? GitRefPattern.branches(text) : GitRef.branch(text);
}

export function workflowOf(pins: PinCase, more: Partial<GitHubWorkflowProps> = {}): GitHubWorkflow {
  return new GitHubWorkflow({
    name: 'tested',
    ...pins.allOf ? { allRepositoriesOf: ownerOf(pins) } : { repository: repositoryOf(pins) },
    issuer: issuerOf(pins),
    environment: pins.environment,
    refs: pins.ref === undefined ? undefined : [refOf(pins.ref)],
    pullRequests: pins.pullRequests,
    events: pins.event === undefined ? undefined : [pins.event],
    reusableWorkflow: pins.reusableWorkflow === undefined ? undefined : reusableWorkflowOf(pins.reusableWorkflow),
    workflow: pins.workflow,
    visibility: pins.visibility as RepositoryVisibility | undefined,
    customProperties: Object.entries(pins.properties ?? {}).map(([name, value]) => ({ name, value, organizationOnly: true })),
    ...more,
  });
}
