import { entry, show } from '../errors';

const MIGRATING = "GitHubRepository.migrating({ from: GitHubRepository.classic({ ... }), to: GitHubRepository.immutable({ ... }), until: 'YYYY-MM-DD' })";

export const migrationOfTwo = entry('migration-of-two', (what: 'repository' | 'owner', from: string, to: string) => ({
  problem: `a migration leads from one form to another form of the same ${what}, and these are two`,
  got: `from ${from} to ${to}`,
  allowed: `one ${what} id in \`from\` and \`to\``,
  remedies: what === 'repository' ? ['`repositories: [...]` for two repositories', MIGRATING] : ['a trusted workflow for each owner', MIGRATING.replaceAll('GitHubRepository', 'GitHubOwner')],
}));

export const immutableForClassic = entry('immutable-for-classic', (repository: string, prefix: string) => ({
  problem: `${repository} emits classic subjects, so trust in its immutable subject alone is dead until it opts in`,
  got: `GitHubRepository.immutable(...), and the sub_claim_prefix ${show(prefix)}`,
  allowed: 'the subject form that the repository emits, or both forms while it changes',
  remedies: [MIGRATING, 'GitHubRepository.classic({ owner, name, ownerId, repositoryId })'],
}));

export const migrationToClassic = entry('migration-to-classic', (from: string, to: string) => ({
  problem: 'a migration to classic subjects: GitHub documents no way back from immutable ones, so trust in the classic form would be dead',
  got: `from ${from} to ${to}`,
  allowed: 'from classic to immutable, or from one subject template to another',
  remedies: [MIGRATING, 'GitHubRepository.immutable({ ... }), where `sub_claim_prefix` of the API shows ids already'],
}));

export const migrationWithoutChange = entry('migration-without-change', (form: string) => ({
  problem: 'a migration that changes nothing: subjects look the same before and after it',
  got: `${form}, twice`,
  allowed: 'forms that differ in name, in the ids or in the subject template',
  remedies: ['the repository itself, without a migration', MIGRATING],
}));

export const migrationInMigration = entry('migration-in-migration', (what: string) => ({
  problem: `\`${what}\` is itself in a migration; one that waits for another has no step at which its old form can go`,
  got: `${what}: a repository or an owner in migration`,
  allowed: 'one migration at a time; ids and template of a repository may change in the same one',
  remedies: [MIGRATING],
}));

export const nothingToMigrate = entry('nothing-to-migrate', (name: string) => ({
  problem: `${name} is in no migration, so there are no steps to take`,
  got: show(name),
  allowed: 'a repository or an owner that `migrating` made',
  remedies: [MIGRATING],
}));

export const workflowOutsideMigration = entry('workflow-outside-migration', (workflow: string, name: string) => ({
  problem: `the trusted workflow ${show(workflow)} does not trust the migrating ${name}, so its tokens prove no step`,
  got: show(workflow),
  allowed: 'trusted workflows of that very constant',
  remedies: ['one constant for the migrating repository, used by each of its trusted workflows and by the plan'],
}));

/** Between two steps of a plan. `plans` lead there with one change each. */
export const migrationFormUntrusted = entry('migration-form-untrusted', (
  name: string, step: string, form: string, subject: string, trusted: readonly string[], plans: readonly string[],
) => ({
  problem: `after step ${step} runs of ${name} may carry subjects that nothing trusts before the next step, so that they are refused meanwhile`,
  got: `the form ${form}: ${show(subject)}`,
  allowed: `the forms that are trusted then: ${trusted.join('; ')}`,
  remedies: [`a plan for each change, one after the other:  ${plans.join('  then  ')}`],
}));
