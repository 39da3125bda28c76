import { checkMigration } from './migration';
import { checkId, checkOwnerName, checkRepositoryNames } from './names';
import { GivenRepository } from './pinned-run';
import { GitHubWorkflowProps } from './workflow-props';
import { ClaimMatcher, ClaimPattern, isLiteral, MatcherKind } from '../../claims';
import { wrongKind } from '../../internal/catalogue/props';
import { unresolvedInModel } from '../../internal/catalogue/workflow';
import { checkProps, having, isBoolean, listOf, PropertyKinds } from '../../internal/check-props';
import { tokenEngine } from '../../internal/tokens';
import { literal, TIER_KINDS } from '../../trust';

const isRepository = having('owner', 'ownerId', 'name', 'repositoryId', 'subjectTemplate');

const KINDS: PropertyKinds<GitHubWorkflowProps> = {
  name: { write: "'production'", required: true },
  repository: { is: isRepository, write: 'GitHubRepository.immutable({ ... })' },
  repositories: { is: listOf(isRepository), write: '[GitHubRepository.immutable({ ... })]' },
  allRepositoriesOf: { is: having('owner', 'ownerId', 'subjectTemplate'), write: 'GitHubOwner.immutable({ ... })' },
  issuer: { is: having('url', '_escapes'), write: 'GitHubIssuer.githubCom()' },
  environment: { write: "'prod'" },
  refs: { is: listOf(isSelector), write: "[GitRef.protectedBranch('main')]" },
  pullRequests: { is: isBoolean, write: 'true' },
  events: { is: Array.isArray, write: "['push']" },
  reusableWorkflow: { is: isSelector, write: "ReusableWorkflow.at('my-org/.github/.github/workflows/deploy.yml', GitRef.protectedBranch('main'))" },
  workflow: { write: "'deploy.yml'" },
  runnerEnvironment: { write: 'RunnerEnvironment.GITHUB_HOSTED' },
  visibility: { write: 'RepositoryVisibility.PRIVATE' },
  enterpriseId: { write: "'123456'" },
  customProperties: { is: listOf(having('name', 'value')), write: "[{ name: 'tier', value: 'production', organizationOnly: true }]" },
  audiences: { is: having(), write: "{ aws: 'sts.amazonaws.com' }" },
  acknowledge: { is: listOf(having('id', 'reason', 'expires')), write: "[{ id: 'azure/ref', reason: '...', expires: '2027-06-30' }]" },
  ...TIER_KINDS,
};

/**
 * What the compiler checks, checked again for apps in JavaScript: a ref given as text would otherwise pin nothing, and a misspelled
 * property neither.
 */
export function checkKinds(props: GitHubWorkflowProps): void {
  checkProps('a trusted workflow of GitHub Actions', props, KINDS, (name, value) => {
    const engine = tokenEngine(value);
    if (engine) throw unresolvedInModel(name, value, engine);
  });
  const { repository, repositories = [], allRepositoriesOf, refs = [] } = props;
  [...repository ? [repository] : [], ...repositories].forEach(checkRepository);
  if (allRepositoriesOf) checkRepository(allRepositoriesOf);
  refs.forEach(({ matcher }) => checkRefText(matcher));
}

/** Again, since a copy with one property changed has been through no check. */
function checkRepository(repository: GivenRepository): void {
  const { owner, ownerId, name, repositoryId, migratesFrom, migratesUntil } = repository;
  if (migratesFrom) {
    checkRepository(migratesFrom);
    checkMigration({ from: migratesFrom, to: { ...repository, migratesFrom: undefined }, until: migratesUntil! });
  }
  checkId('owner id', ownerId, owner, name);
  if (name === undefined && repositoryId === undefined) return checkOwnerName(owner);
  checkRepositoryNames(owner, name);
  checkId('repository id', repositoryId, owner, name);
}

function isSelector(value: unknown): boolean {
  return having('matcher', 'declaredProtected')(value) && isValueOrPattern((value as { matcher: unknown }).matcher);
}

/** A value or a pattern; the other two kinds of matcher would trust whatever is not named. */
function isValueOrPattern(matcher: unknown): boolean {
  return having('kind')(matcher) && [MatcherKind.EXACT, MatcherKind.PATTERN].includes((matcher as ClaimMatcher).kind);
}

/** Refs of a class of the user's own: what git cannot have could forge a subject. */
function checkRefText(matcher: ClaimMatcher): void {
  const { parts } = matcher.pattern ?? ClaimPattern.concat(matcher.exactValue!);
  const texts = parts.filter(isLiteral).map((part) => literal('ref', part.literal));
  const isRef = parts.length > 0 && isLiteral(parts[0]) && parts[0].literal.startsWith('refs/');
  if (!isRef || texts.some((text) => text.includes(':'))) throw wrongKind('refs', matcher.toString(), "refs: [GitRef.protectedBranch('main')]");
}
