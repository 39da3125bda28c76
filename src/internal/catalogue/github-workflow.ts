import { entry, show } from '../errors';

export const repositoriesUnclear = entry('repositories-unclear', (workflow: string, got: string) => ({
  problem: `the trusted workflow ${show(workflow)} must say in exactly one way which repositories it trusts`,
  got,
  allowed: 'one of `repository`, `repositories` (not empty) and `allRepositoriesOf`',
  remedies: ['repository: GitHubRepository.immutable({ ... })'],
}));

export const nothingPinned = entry('nothing-pinned', (workflow: string, got: string) => ({
  problem: `the trusted workflow ${show(workflow)} pins no environment and no ref: every run of the repository would get in`,
  got,
  allowed: 'an environment, one or more refs, `pullRequests: true`, or an environment and refs together',
  remedies: ["refs: [GitRef.protectedBranch('main')]", "environment: 'prod'"],
}));

export const malformedEnvironment = entry('malformed-environment', (value: unknown) => ({
  problem: 'this is not the name of an environment',
  got: show(value),
  allowed: '1 to 255 characters, not blank, without control characters',
  remedies: ['the name as Settings > Environments of the repository shows it, in that casing'],
}));

export const environmentRequiredByTemplate = entry('environment-required-by-template', (workflow: string, template: string) => ({
  problem: 'the subject template has the key "environment", so a job without an environment gets no usable token',
  got: `the trusted workflow ${show(workflow)} without an environment, template [${template}]`,
  allowed: 'an environment with that template, or the key "context", which covers both kinds of jobs',
  remedies: ["environment: '...'", "SubjectTemplate.of('repo', 'context', ...)"],
}));

export const eventContradicts = entry('event-contradicts', (event: string, why: string, remedy: string) => ({
  problem: `the event ${show(event)} cannot be trusted here: ${why}`,
  got: show(event),
  allowed: 'events whose subject GitHub documents for what the trusted workflow pins',
  remedies: [remedy],
}));

export const propertyEditableByOthers = entry('property-editable-by-others', (name: string) => ({
  problem: `the custom property ${show(name)} proves nothing while repository administrators can set it`,
  got: 'organizationOnly not set to true',
  allowed: 'properties that only the organization can edit, and that you declare so',
  remedies: ["{ name: '...', value: '...', organizationOnly: true }, after Organization settings > Custom properties says so"],
}));

export const tooManyAlternatives = entry('too-many-alternatives', (workflow: string, count: number, most: number) => ({
  problem: `the trusted workflow ${show(workflow)} has more ways in than anybody can review`,
  got: `${count} (repositories x refs x events)`,
  allowed: `at most ${most}`,
  remedies: ['several trusted workflows, one per purpose', '`allRepositoriesOf` with a reusable workflow for a fleet'],
}));
