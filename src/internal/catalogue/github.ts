import { entry, show } from '../errors';

const findIds = (owner: unknown, name: unknown) => {
  const repository = `${String(owner || 'OWNER')}/${String(name || 'NAME')}`;
  return [
    `ownerId: '...', from  gh api repos/${repository} --jq .owner.id`,
    `repositoryId: '...', from  gh api repos/${repository} --jq .id`,
  ];
};

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

export const malformedName = entry('malformed-name', (what: string, value: unknown) => ({
  problem: `this is not a ${what} on GitHub`,
  got: show(value),
  allowed: 'owner: letters, digits, "-" and "_", at most 39; repository: also ".", at most 100',
  remedies: ['the name as the address bar of the repository shows it, in that casing'],
}));

export const idMissing = entry('id-missing', (what: string, owner: unknown, name: unknown) => ({
  problem: `the ${what} is missing: names can be given up and registered by somebody else, ids cannot`,
  got: 'nothing',
  allowed: 'the numeric id, as text',
  remedies: findIds(owner, name),
}));

export const idNotDigits = entry('id-not-digits', (what: string, value: unknown, owner: unknown, name: unknown) => ({
  problem: `the ${what} is not a numeric id written as text`,
  got: show(value),
  allowed: 'digits in quotes, no leading zero, at most 20: every id in a token is a JSON string',
  remedies: findIds(owner, name),
}));

export const idWildcard = entry('id-wildcard', (what: string, value: string, owner: unknown, name: unknown) => ({
  problem: `the ${what} is a wildcard, which brings back the recycled names that ids exist to stop`,
  got: show(value),
  allowed: 'the one id of this repository and its owner',
  remedies: findIds(owner, name),
}));

export const unresolvedInModel = entry('unresolved-token', (what: string, value: unknown, engine: string) => ({
  problem: `the ${what} is an unresolved ${engine} value: its checks would be skipped`,
  got: show(value),
  allowed: 'a literal, known when the app is synthesized',
  remedies: [`write the ${what} as a literal, or read it from the app's context or environment before the model is built`],
}));

export const classicForImmutable = entry('classic-for-immutable', (repository: string, why: string) => ({
  problem: `${repository} emits immutable subjects, so trust in its classic subject is dead: ${why}`,
  got: 'GitHubRepository.classic(...)',
  allowed: 'the subject form that the repository emits; `sub_claim_prefix` of the API shows it, `use_immutable_subject` does not',
  remedies: [
    'GitHubRepository.immutable({ owner, name, ownerId, repositoryId })',
    `GitHubRepository.fromSubClaimPrefix('...'), from  gh api repos/${repository}/actions/oidc/customization/sub --jq .sub_claim_prefix`,
  ],
}));

export const immutableOnServer = entry('immutable-on-server', (repository: string, issuer: string) => ({
  problem: `GitHub Enterprise Server has no immutable subjects, so no token of ${issuer} matches this repository`,
  got: `GitHubRepository.immutable(...) for ${repository}`,
  allowed: 'classic subjects on GitHub Enterprise Server',
  remedies: ['GitHubRepository.classic({ owner, name, ownerId, repositoryId })'],
}));

export const malformedDate = entry('malformed-date', (what: string, value: unknown) => ({
  problem: `${what} is not a calendar date`,
  got: show(value),
  allowed: 'YYYY-MM-DD',
  remedies: ["'2026-12-31'"],
}));

export const malformedSubClaimPrefix = entry('malformed-sub-claim-prefix', (value: unknown) => ({
  problem: 'this is not what `sub_claim_prefix` of GitHub\'s API looks like',
  got: show(value),
  allowed: '"repo:owner@ownerId/name@repositoryId" (immutable) or "repo:owner/name" (classic)',
  remedies: ['gh api repos/OWNER/NAME/actions/oidc/customization/sub --jq .sub_claim_prefix'],
}));

export const malformedRef = entry('malformed-ref', (value: unknown, why: string) => ({
  problem: `git refuses this name: ${why}`,
  got: show(value),
  allowed: 'a name that `git check-ref-format` accepts',
  remedies: ['the branch or tag as `git branch` or `git tag` lists it'],
}));

export const fullRefWhereNameIsMeant = entry('full-ref-where-name-is-meant', (value: string, kind: string, short: string) => ({
  problem: `the ${kind} is written as a full ref; git would look for a ${kind} of that very name`,
  got: show(value),
  allowed: `the ${kind} alone: "refs/heads/" and "refs/tags/" are added`,
  remedies: [`GitRef.${kind}(${JSON.stringify(short)})`],
}));

export const patternWhereValueIsMeant = entry('pattern-where-value-is-meant', (what: string, value: string, remedy: string) => ({
  problem: `a wildcard in the ${what}, which is compared as an exact value`,
  got: show(value),
  allowed: 'an exact value without "*" and "?"',
  remedies: [remedy],
}));

export const patternWithoutWildcard = entry('pattern-without-wildcard', (value: string, remedy: string) => ({
  problem: 'a pattern without a wildcard: exact is safer and every cloud can hold it',
  got: show(value),
  allowed: 'at least one "*", which stands for any run of characters, "/" included, and for none',
  remedies: [remedy],
}));

export const malformedWorkflowFile = entry('malformed-workflow-file', (value: unknown, allowed: string, remedy: string) => ({
  problem: 'this does not name a workflow file',
  got: show(value),
  allowed: `${allowed}; in the file's name letters, digits, ".", "_", "-" and spaces`,
  remedies: [remedy],
}));

export const malformedCommit = entry('malformed-commit', (value: unknown) => ({
  problem: 'this is not a full commit SHA; a short one names more than one commit sooner or later',
  got: show(value),
  allowed: '40 lower case hexadecimal digits',
  remedies: ['git rev-parse HEAD'],
}));

export const malformedEnvironment = entry('malformed-environment', (value: unknown) => ({
  problem: 'this is not the name of an environment',
  got: show(value),
  allowed: '1 to 255 characters without control characters',
  remedies: ['the name as Settings > Environments of the repository shows it, in that casing'],
}));

export const nothingPinned = entry('nothing-pinned', (workflow: string, got: string) => ({
  problem: `the trusted workflow ${show(workflow)} pins no environment and no ref: every run of the repository would get in`,
  got,
  allowed: 'an environment, one or more refs, `pullRequests: true`, or an environment and refs together',
  remedies: ["refs: [GitRef.protectedBranch('main')]", "environment: 'prod'"],
}));

export const repositoriesUnclear = entry('repositories-unclear', (workflow: string, got: string) => ({
  problem: `the trusted workflow ${show(workflow)} must say in exactly one way which repositories it trusts`,
  got,
  allowed: 'one of `repository`, `repositories` (not empty) and `allRepositoriesOf`',
  remedies: ['repository: GitHubRepository.immutable({ ... })'],
}));

export const twoTemplates = entry('two-templates', (repository: string, one: string, other: string) => ({
  problem: `two subject templates for the repository ${repository}, which has one: switching it changes \`sub\` for every trust of that repository`,
  got: `[${one}] and [${other}]`,
  allowed: 'one SubjectTemplate per repository, shared by all its trusted workflows',
  remedies: ['one GitHubRepository constant, used by all of them'],
}));

export const malformedTemplate = entry('malformed-template', (keys: unknown, why: string, allowed: string) => ({
  problem: `this subject template cannot be trusted: ${why}`,
  got: show(keys),
  allowed,
  remedies: ["SubjectTemplate.of('repo', 'context', 'ref', 'job_workflow_ref')", 'SubjectTemplate.default()'],
}));

export const environmentRequiredByTemplate = entry('environment-required-by-template', (workflow: string, template: string) => ({
  problem: `the subject template has the key "environment", so a job without an environment gets no usable token`,
  got: `the trusted workflow ${show(workflow)} without an environment, template [${template}]`,
  allowed: 'an environment with that template, or the key "context", which covers both kinds of jobs',
  remedies: ["environment: '...'", "SubjectTemplate.of('repo', 'context', ...)"],
}));

export const malformedWorkflowName = entry('malformed-workflow-name', (value: unknown) => ({
  problem: 'the name of a trusted workflow becomes part of names in every cloud',
  got: show(value),
  allowed: 'lower case letters, digits and single dashes, starting with a letter, at most 40 characters',
  remedies: ["name: 'production'"],
}));

export const eventContradicts = entry('event-contradicts', (event: string, why: string, remedy: string) => ({
  problem: `the event ${show(event)} cannot be trusted here: ${why}`,
  got: show(event),
  allowed: 'events whose subject GitHub documents for what the trusted workflow pins',
  remedies: [remedy],
}));

export const malformedClaimValue = entry('malformed-claim-value', (what: string, value: unknown, allowed: string, remedy: string) => ({
  problem: `this is not a ${what}`,
  got: show(value),
  allowed,
  remedies: [remedy],
}));

export const propertyEditableByOthers = entry('property-editable-by-others', (name: string) => ({
  problem: `the custom property ${show(name)} proves nothing while repository administrators can set it`,
  got: 'organizationOnly not set to true',
  allowed: 'properties that only the organization can edit, and that you declare so',
  remedies: ["{ name: '...', value: '...', organizationOnly: true }, after Organization settings > Custom properties says so"],
}));

export const malformedIssuer = entry('malformed-issuer', (what: string, value: unknown, allowed: string) => ({
  problem: `this is not a ${what}`,
  got: show(value),
  allowed,
  remedies: ["GitHubIssuer.githubCom(), .enterprise('octo-enterprise'), .dataResidency('octocorp'), .server('github.example.com', '3.20')"],
}));

export const malformedAcknowledgement = entry('malformed-acknowledgement', (what: string, value: unknown, allowed: string) => ({
  problem: `an acknowledgement names one gap, a reason and a last day; its ${what} is not usable`,
  got: show(value),
  allowed,
  remedies: ["acknowledge: [{ id: 'azure/ref', reason: 'the environment admits main only', expires: '2027-06-30' }]"],
}));

export const malformedAudience = entry('malformed-audience', (party: string, value: unknown) => ({
  problem: `the audience for ${party} is not usable; one that is left out takes the cloud's own`,
  got: show(value),
  allowed: '1 to 255 printable ASCII characters without spaces',
  remedies: ["audiences: { aws: 'sts.amazonaws.com' }"],
}));

export const tooManyAlternatives = entry('too-many-alternatives', (workflow: string, count: number, most: number) => ({
  problem: `the trusted workflow ${show(workflow)} has more ways in than anybody can review`,
  got: `${count} (repositories x refs x events)`,
  allowed: `at most ${most}`,
  remedies: ['several trusted workflows, one per purpose', '`allRepositoriesOf` with a reusable workflow for a fleet'],
}));
