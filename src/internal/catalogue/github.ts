import { gh, GH } from '../commands/gh';
import { entry, show } from '../errors';

/** What shows the form of the subjects of a repository, which is named by its full name or left to the reader. */
const prefixOf = (repository = 'OWNER/NAME') => {
  const [owner, repo] = repository.split('/');
  return gh(GH.repositorySubject, { owner, repo }, {}, { jq: '.sub_claim_prefix' }).shell;
};

/** The lines that find ids, the one that is asked for first: of a repository and its owner, or of an owner alone. Names come in checked, or are left to the reader. */
const findIds = (what: string, owner: unknown, name: unknown) => {
  const checked = (value: unknown, placeholder: string) => typeof value === 'string' && /^(?!\.{1,2}$)[\w.-]{1,100}$/.test(value) ? value : placeholder;
  if (name === undefined) return [`ownerId: '...', from  ${gh(GH.user, { owner: checked(owner, 'OWNER') }, {}, { jq: '.id' }).shell}`];
  const ask = (jq: string) => gh(GH.repository, { owner: checked(owner, 'OWNER'), repo: checked(name, 'NAME') }, {}, { jq }).shell;
  const lines = [`ownerId: '...', from  ${ask('.owner.id')}`, `repositoryId: '...', from  ${ask('.id')}`];
  return what === 'repository id' ? lines.reverse() : lines;
};

/** An id that only lacks its quotes. */
const quoted = (what: string, value: unknown) =>
  Number.isSafeInteger(value) && Number(value) > 0 ? [`${what === 'repository id' ? 'repositoryId' : 'ownerId'}: '${value}'`] : [];

export const repositoryWithoutOwner = entry('repository-without-owner', (owner: unknown, name: unknown) => ({
  problem: 'a repository is named by its owner and its name, apart',
  got: `owner ${show(owner)}, name ${show(name)}`,
  allowed: 'owner and name as GitHub shows them, in that casing',
  remedies: ["GitHubRepository.immutable({ owner: 'my-org', name: 'my-repo', ownerId: '...', repositoryId: '...' })"],
}));

export const wildcardInName = entry('wildcard-in-name', (what: string, value: string) => ({
  problem: `a wildcard in the ${what}: names are exact`,
  got: show(value),
  allowed: 'one exact name; a name with a wildcard admits names that strangers can register',
  remedies: ['`repositories: [...]` for several repositories', '`allRepositoriesOf: GitHubOwner.immutable(...)` for all repositories of one owner'],
}));

export const malformedName = entry('malformed-name', (what: 'owner' | 'repository', value: unknown) => ({
  problem: `GitHub has no ${what} of this name`,
  got: show(value),
  allowed: what === 'owner' ? 'letters, digits, "-" and "_", at most 39' : 'letters, digits, "-", "_" and ".", at most 100',
  remedies: [`the ${what}'s name as the address bar of the browser shows it, in that casing`],
}));

export const idMissing = entry('id-missing', (what: string, owner: unknown, name: unknown) => ({
  problem: `the ${what} is missing: names can be given up and registered by somebody else, ids cannot`,
  got: 'nothing',
  allowed: 'the numeric id, as text',
  remedies: findIds(what, owner, name),
}));

export const idNotDigits = entry('id-not-digits', (what: string, value: unknown, owner: unknown, name: unknown) => ({
  problem: `the ${what} is not a numeric id written as text`,
  got: show(value),
  allowed: 'digits in quotes, no leading zero, at most 20: every id in a token is a JSON string',
  remedies: [...quoted(what, value), ...findIds(what, owner, name)],
}));

export const idWildcard = entry('id-wildcard', (what: string, value: string, owner: unknown, name: unknown) => ({
  problem: `the ${what} is a wildcard, which brings back the recycled names that ids exist to stop`,
  got: show(value),
  allowed: 'the one id of this repository and its owner',
  remedies: findIds(what, owner, name),
}));

export const classicForImmutable = entry('classic-for-immutable', (repository: string, why: string) => ({
  problem: `${repository} emits immutable subjects, so trust in its classic subject is dead: ${why}`,
  got: 'GitHubRepository.classic(...)',
  allowed: 'the subject form that the repository emits; `sub_claim_prefix` of the API shows it, `use_immutable_subject` does not',
  remedies: [
    'GitHubRepository.immutable({ owner, name, ownerId, repositoryId })',
    `GitHubRepository.fromSubClaimPrefix('...'), from  ${prefixOf(repository)}`,
  ],
}));

export const immutableOnServer = entry('immutable-on-server', (type: string, repository: string, issuer: string) => ({
  problem: `GitHub Enterprise Server has no immutable subjects, so no token of ${issuer} matches it`,
  got: `${type}.immutable(...) for ${repository}`,
  allowed: 'classic subjects on GitHub Enterprise Server',
  remedies: [type === 'GitHubOwner' ? 'GitHubOwner.classic({ owner, ownerId })' : 'GitHubRepository.classic({ owner, name, ownerId, repositoryId })'],
}));

export const malformedSubClaimPrefix = entry('malformed-sub-claim-prefix', (value: unknown, why = '') => ({
  problem: `this is not a \`sub_claim_prefix\` of GitHub's API${why}`,
  got: show(value),
  allowed: '"repo:owner@ownerId/name@repositoryId" (immutable) or "repo:owner/name" (classic)',
  remedies: [`GitHubRepository.fromSubClaimPrefix('...'), from  ${prefixOf()}`],
}));

export const malformedTemplate = entry('malformed-template', (keys: unknown, why: string, allowed: string) => ({
  problem: `this subject template cannot be trusted: ${why}`,
  got: show(keys),
  allowed,
  remedies: ["SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref')", 'SubjectTemplate.default()'],
}));

export const malformedIssuer = entry('malformed-issuer', (what: string, value: unknown, allowed: string) => ({
  problem: `this ${what} is not usable`,
  got: show(value),
  allowed,
  remedies: ["GitHubIssuer.githubCom(), .enterprise('octo-enterprise'), .dataResidency('octocorp'), .server('github.example.com', '3.20')"],
}));
