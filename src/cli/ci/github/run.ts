import { templateOf } from './template';
import { PROPERTY_PREFIX } from '../../../facts';
import { malformedTokenOption, tokenWithoutSubject } from '../../../internal/catalogue/cli-options';
import { GitHubIssuer, GitHubRepository, GitRef } from '../../../issuers';
import { isOnMerge } from '../../../issuers/github/events';
import { mint } from '../../../issuers/github/token';
import { TokenClaims } from '../../../trust';

/** The run that a token is of: a repository as GitHub names it, and what sets the run apart. */
export interface TokenRun {
  readonly ownerId?: string;
  readonly repositoryId?: string;
  readonly template?: string;
  readonly branch?: string;
  readonly tag?: string;
  readonly ref?: string;
  readonly pullRequest?: boolean;
  readonly event?: string;
  readonly environment?: string;
  readonly workflow?: string;
  readonly jobWorkflowRef?: string;
}

const PULL_REQUEST = 'pull_request';
const MERGES = 'refs/pull/';
const MERGE_REF = `${MERGES}7/merge`;
const CALLED = /^[^/@\s]+\/[^/@\s]+\/\.github\/workflows\/[^/@\s]+\.ya?ml@\S+$/;
const CALLED_SHOWN = 'OWNER/REPOSITORY/.github/workflows/FILE.yml@REF';
const CALLED_EXAMPLE = 'my-org/.github/.github/workflows/deploy.yml@refs/heads/main';
const FILE = /^[^/@\s]+\.ya?ml$/;

/** The claims of the token that GitHub mints for a run. */
export function mintToken(prefix: string, run: TokenRun, audience: string): TokenClaims {
  const { ownerId, repositoryId, template, environment, workflow = 'deploy.yml', jobWorkflowRef } = run;
  checkForm('--workflow', workflow, FILE, 'the name of a file in .github/workflows', 'deploy.yml');
  if (jobWorkflowRef !== undefined) checkForm('--job-workflow-ref', jobWorkflowRef, CALLED, CALLED_SHOWN, CALLED_EXAMPLE);
  const subjectTemplate = template === undefined ? undefined : templateOf(template);
  const repository = GitHubRepository.fromSubClaimPrefix(prefix, { ownerId, repositoryId, subjectTemplate });
  const claims = mint({
    issuer: GitHubIssuer.githubCom(),
    repository,
    ...refAndEvent(run),
    environment,
    workflow,
    jobWorkflowRef,
    runnerEnvironment: 'github-hosted',
    visibility: 'private',
    properties: propertiesOf(repository),
    audience,
  });
  if (claims.sub === undefined) throw tokenWithoutSubject(`${repository.subjectTemplate}`);
  return claims;
}

/** Those that the template writes into the subject. */
function propertiesOf({ subjectTemplate }: GitHubRepository): Record<string, string> {
  const keys = subjectTemplate.keys.filter((key) => key.startsWith(PROPERTY_PREFIX));
  return Object.fromEntries(keys.map((key) => [key.slice(PROPERTY_PREFIX.length), 'any-value']));
}

function refAndEvent({ branch, tag, ref, pullRequest, event }: TokenRun): { ref: string; event: string } {
  if (event !== undefined) checkForm('--event', event, /^[a-z_]+$/, 'the name of an event: push, workflow_dispatch, schedule...', 'workflow_dispatch');
  const given = pullRequest ? MERGE_REF : refOf({ branch, tag, ref });
  const on = given ?? (isOnMerge(event ?? 'push') ? MERGE_REF : GitRef.branch('main').fullName);
  const started = event ?? (on.startsWith(MERGES) ? PULL_REQUEST : 'push');
  checkTogether(on, started);
  return { ref: on, event: started };
}

/** Runs of a pull request are on its merge with the base, and no others are. */
function checkTogether(ref: string, event: string): void {
  if (ref.startsWith(MERGES) === isOnMerge(event)) return;
  if (isOnMerge(event)) throw malformedTokenOption('--event', event, `an event whose runs are on ${ref}; those of ${event} are on the merge of a pull request`, 'push');
  throw malformedTokenOption('--event', event, 'an event whose runs are on the merge of a pull request', PULL_REQUEST);
}

function refOf({ branch, tag, ref }: Pick<TokenRun, 'branch' | 'tag' | 'ref'>): string | undefined {
  if (branch !== undefined) return GitRef.branch(branch).fullName;
  if (tag !== undefined) return GitRef.tag(tag).fullName;
  if (ref === undefined) return undefined;
  const [, kind, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(ref) ?? [];
  if (kind !== undefined) return kind === 'heads' ? GitRef.branch(name).fullName : GitRef.tag(name).fullName;
  checkForm('--ref', ref, /^refs\/pull\/\d+\/merge$/, 'refs/heads/NAME, refs/tags/NAME or refs/pull/NUMBER/merge', 'refs/heads/main');
  return ref;
}

function checkForm(option: string, value: string, form: RegExp, allowed: string, remedy: string): void {
  if (!form.test(value)) throw malformedTokenOption(option, value, allowed, remedy);
}
