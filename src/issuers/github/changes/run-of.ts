import { GITHUB_FACTS } from '../../../facts';
import { textOf, TokenClaims } from '../../../trust';
import { GitHubIssuer } from '../issuer';
import { SubjectTemplate } from '../subject-template';
import { GitHubRun, mint } from '../token';

/** Values of claims that a partial token lacks: a change of them changes nothing that is there. */
const NOT_GIVEN = { ownerId: '1', repositoryId: '2', ref: 'refs/heads/main', workflow: 'deploy.yml', runner: 'github-hosted', visibility: 'private' };
const GITHUB_COM = GitHubIssuer.githubCom().url;

/** The run that a token of GitHub is of; undefined for another issuer, and for a subject that does not follow from the other claims. */
export function runOf(token: TokenClaims): GitHubRun | undefined {
  const [issuer, repository, sub] = [issuerOf(textOf(token, 'iss')), repositoryOf(token), textOf(token, 'sub')];
  if (issuer === undefined || repository === undefined || sub === undefined) return undefined;
  const run = withTemplate(token, sub, issuer, repository);
  return run !== undefined && mint(run).sub === sub ? run : undefined;
}

type Names = Omit<GitHubRun['repository'], 'subjectTemplate' | 'subjectsCarryIds'>;

function withTemplate(token: TokenClaims, sub: string, issuer: GitHubIssuer, names: Names): GitHubRun | undefined {
  const keys = templateIn(sub);
  if (keys === undefined) return undefined;
  const ref = textOf(token, 'ref') ?? valueIn(sub, 'ref') ?? NOT_GIVEN.ref;
  const workflow = /\/\.github\/workflows\/([^@]+)@/.exec(textOf(token, 'workflow_ref') ?? '')?.[1] ?? NOT_GIVEN.workflow;
  const called = textOf(token, 'job_workflow_ref') ?? valueIn(sub, 'job_workflow_ref');
  return {
    issuer,
    repository: { ...names, subjectsCarryIds: /(?:^|:)repo:[^/:]*@\d+\//.test(sub), subjectTemplate: SubjectTemplate.of(...keys) },
    ref,
    event: textOf(token, 'event_name') ?? (/:pull_request(?::|$)/.test(sub) ? 'pull_request' : 'push'),
    environment: textOf(token, 'environment') ?? valueIn(sub, 'environment'),
    workflow,
    jobWorkflowRef: called === `${names.owner}/${names.name}/.github/workflows/${workflow}@${ref}` ? undefined : called,
    runnerEnvironment: textOf(token, 'runner_environment') ?? NOT_GIVEN.runner,
    visibility: textOf(token, 'repository_visibility') ?? NOT_GIVEN.visibility,
    properties: {},
    audience: textOf(token, 'aud') ?? '',
  };
}

/** Of a server of one's own the escaping depends on the version, which no token tells. */
function issuerOf(url: string | undefined): GitHubIssuer | undefined {
  if (url === GITHUB_COM) return GitHubIssuer.githubCom();
  const slug = /^[A-Za-z0-9-]+$/.exec(url?.startsWith(`${GITHUB_COM}/`) ? url.slice(GITHUB_COM.length + 1) : '')?.[0];
  if (slug !== undefined) return GitHubIssuer.enterprise(slug);
  const [, subdomain, enterprise] = /^https:\/\/token\.actions\.([a-z0-9-]+)\.ghe\.com(?:\/([A-Za-z0-9-]+))?$/.exec(url ?? '') ?? [];
  return subdomain === undefined ? undefined : GitHubIssuer.dataResidency(subdomain, { enterpriseSlug: enterprise });
}

function repositoryOf(token: TokenClaims): Names | undefined {
  const [, owner, ownerId, name, repositoryId] = /(?:^|:)repo:([^/@:]+)(?:@(\d+))?\/([^/@:]+)(?:@(\d+))?(?=:|$)/.exec(textOf(token, 'sub') ?? '') ?? [];
  const [givenOwner = owner, givenName = name] = textOf(token, 'repository')?.split('/') ?? [];
  if (givenOwner === undefined || givenName === undefined) return undefined;
  return {
    owner: givenOwner,
    name: givenName,
    ownerId: textOf(token, 'repository_owner_id') ?? ownerId ?? NOT_GIVEN.ownerId,
    repositoryId: textOf(token, 'repository_id') ?? repositoryId ?? NOT_GIVEN.repositoryId,
  };
}

function valueIn(sub: string, key: string): string | undefined {
  const written = new RegExp(`:${key}:([^:]*)`).exec(sub)?.[1];
  return written === undefined ? undefined : GITHUB_FACTS.subject.read(written);
}

/** Keys whose labels stand in subjects. */
const LABEL = /(?:^|:)(repo|environment|ref|pull_request|job_workflow_ref|repository_owner|repository_visibility|repository_id|repository_owner_id)(?=:|$)/g;
const OF_CONTEXT = ['environment', 'ref', 'pull_request'];

/**
 * The template that a subject seems to follow; undefined where a key would stand in it twice. What the context writes, the keys
 * `environment` and `ref` write too: the first of them is taken for the context, as in the default template.
 */
function templateIn(sub: string): string[] | undefined {
  const labels = [...sub.matchAll(LABEL)].map(([, label]) => label);
  const context = labels.findIndex((label) => OF_CONTEXT.includes(label));
  const keys = labels.map((label, index) => index === context ? 'context' : label);
  return keys.length === 0 || keys.includes('pull_request') || new Set(keys).size !== keys.length ? undefined : keys;
}
