import { IMMUTABLE_SINCE } from './dates';
import { GitHubIssuer } from './issuer';
import { nameOf } from './names';
import { PinnedRepository, PinnedRun } from './pinned-run';
import { subjectForm } from './subject-form';
import { pinnedRepositories } from './trusted-repositories';
import { GitHubWorkflowProps } from './workflow-props';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import { classicForImmutable, immutableOnServer } from '../../internal/catalogue/github';
import { environmentRequiredByTemplate, tooManyAlternatives } from '../../internal/catalogue/github-workflow';

/** More than this nobody reviews, and no cloud's document holds. */
const MOST_ALTERNATIVES = 400;

/** The alternatives of a trusted workflow: repositories, in each form of their subjects, x refs x events. */
export function expand(props: GitHubWorkflowProps): PinnedRun[] {
  const issuer = props.issuer ?? GitHubIssuer.githubCom();
  const repositories = pinnedRepositories(props);
  repositories.forEach((repository) => checkForm(props, issuer, repository));
  const refs: (ClaimMatcher | undefined)[] = props.refs?.map(({ matcher }) => matcher) ?? [undefined];
  const events = props.events ?? (props.pullRequests ? ['pull_request'] : [undefined]);
  const count = repositories.length * refs.length * events.length;
  if (count > MOST_ALTERNATIVES) throw tooManyAlternatives(props.name, count, MOST_ALTERNATIVES);
  const runs = repositories.flatMap((repository) => refs.flatMap((ref) => events.map((event) => pin(props, issuer, repository, ref, event))));
  return unique(runs);
}

function checkForm(props: GitHubWorkflowProps, issuer: GitHubIssuer, repository: PinnedRepository): void {
  refuseClassicAfterMove(issuer, repository);
  if (repository.subjectsCarryIds && !issuer.mintsImmutableSubjects) {
    const [type, name] = repository.name === undefined ? ['GitHubOwner', repository.owner] : ['GitHubRepository', `${repository.owner}/${repository.name}`];
    throw immutableOnServer(type, name, issuer.url);
  }
  if (props.environment === undefined && repository.subjectTemplate.keys.includes('environment')) {
    throw environmentRequiredByTemplate(props.name, repository.subjectTemplate.toString());
  }
}

/** A server has no immutable subjects; everywhere else a new name brings them. */
function refuseClassicAfterMove({ mintsImmutableSubjects }: GitHubIssuer, { successor, ...old }: PinnedRepository): void {
  if (!mintsImmutableSubjects || !successor || successor.repository.subjectsCarryIds || successor.repository.name === undefined) return;
  const name = nameOf(successor.repository);
  if (name !== nameOf(old)) throw classicForImmutable(name, `its name is new, and a rename or a transfer after ${IMMUTABLE_SINCE} brings the ids`);
}

function pin(props: GitHubWorkflowProps, issuer: GitHubIssuer, repository: PinnedRepository, ref?: ClaimMatcher, event?: string): PinnedRun {
  return {
    issuer,
    repository,
    environment: props.environment,
    pullRequest: props.pullRequests ?? false,
    ref,
    event,
    reusableWorkflow: props.reusableWorkflow?.matcher,
    workflow: props.workflow === undefined ? undefined : fileAt(repository, props.workflow, ref),
    workflowFile: props.workflow,
    runnerEnvironment: props.runnerEnvironment,
    visibility: props.visibility,
    enterpriseId: props.enterpriseId,
    properties: Object.fromEntries((props.customProperties ?? []).map(({ name, value }) => [name, value])),
  };
}

/**
 * A file of the trusted repository at the ref of the run. `@refs/` stays in front of a wildcard: a file's name may hold `@`, but
 * no `/`, so `x.yml@*` would admit the file `x.yml@y.yml`, and `x.yml@refs/*` does not.
 */
function fileAt(repository: PinnedRepository, file: string, ref?: ClaimMatcher): ClaimMatcher {
  const anything = ClaimPattern.ofStars('*');
  const at = ref?.pattern ?? ref?.exactValue ?? ClaimPattern.concat('refs/', anything);
  return ClaimMatcher.fitting(ClaimPattern.concat(`${repository.owner}/`, repository.name ?? anything, `/.github/workflows/${file}@`, at));
}

/** The same repository, ref or event named twice is one alternative. */
function unique(runs: PinnedRun[]): PinnedRun[] {
  const keyed = runs.map((run): [string, PinnedRun] => {
    return [JSON.stringify([run.repository.ownerId, run.repository.repositoryId, subjectForm(run.repository), run.ref?.key, run.event]), run];
  });
  return [...new Map(keyed).values()];
}
