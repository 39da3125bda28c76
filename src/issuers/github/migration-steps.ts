import { Migration } from './migration';
import { GitHubMigrationStep } from './migration-step';
import { nameOf } from './names';
import { GivenRepository } from './pinned-run';
import { codeOf } from './repository-code';
import { gh, inspection, switchCommands } from './switch-commands';

/** The subjects of all trusted workflows in each form. */
export interface MigratingSubjects {
  readonly before: string[];
  readonly after: string[];
}

const PROOF = '`sub_claim_prefix` is the proof of the form; `use_immutable_subject: false` proves nothing';

/** The steps of a migration, in order. */
export function stepsOf(given: GivenRepository, { from, to, until }: Migration<GivenRepository>, { before, after }: MigratingSubjects): GitHubMigrationStep[] {
  const [old, both, last] = [from, given, to].map(codeOf);
  const all = [...before, ...after];
  return [
    { title: 'See what GitHub writes today', model: old, commands: lookAt(from), checks: [...facts(from), PROOF], accepted: before, refused: after },
    { title: 'Trust both forms, on every cloud', model: both, commands: [], checks: BOTH, accepted: all, refused: [] },
    { title: 'Verify before the switch', model: both, commands: [], checks: BEFORE, accepted: all, refused: [] },
    { title: 'Switch at GitHub', model: both, commands: [...switchCommands(from, to), inspection(to)], checks: [...facts(to), wayBack(from, to)], accepted: all, refused: [] },
    { title: 'Verify after the switch', model: both, commands: [], checks: afterSwitch(to), accepted: all, refused: [] },
    { title: `Drop the old form, on every cloud, by ${until}`, model: last, commands: [], checks: dropped(to), accepted: after, refused: before },
  ];
}

const BOTH = [
  'every stack of every cloud is deployed with both forms, before anything changes at GitHub',
  'what trusts the repository outside this app trusts both forms too: the switch changes `sub` for all of them',
];

const BEFORE = [
  'one run of each trusted workflow logs in to each cloud, with the old subject',
  'the synthesized files admit the new subject too: `workflow.sampleTokens(audience)` has a token for each form',
];

function lookAt(repository: GivenRepository) {
  const { owner, name } = repository;
  const ids = name === undefined ? gh('shows the id of the owner', `users/${owner}`, '--jq', '.id') : gh('shows the ids of owner and repository', `repos/${nameOf(repository)}`, '--jq', '{owner: .owner.id, repository: .id}');
  return [inspection(repository), ids];
}

/** What the answers must say. An organization has no `sub_claim_prefix`. */
function facts({ owner, ownerId, name, repositoryId, subjectsCarryIds, subjectTemplate }: GivenRepository): string[] {
  if (name === undefined) return [`the id of ${owner} is ${ownerId}`, 'each trusted repository shows its own form: `sub_claim_prefix` in repos/OWNER/NAME/actions/oidc/customization/sub'];
  const prefix = subjectsCarryIds ? `repo:${owner}@${ownerId}/${name}@${repositoryId}` : `repo:${owner}/${name}`;
  const template = subjectTemplate.isDefault
    ? '`use_default` is true, or the organization has no template of its own'
    : `\`use_default\` is false and \`include_claim_keys\` is [${subjectTemplate}], here or at the organization`;
  return [`the ids are ${ownerId} and ${repositoryId}`, `\`sub_claim_prefix\` is ${prefix}`, template];
}

function wayBack(from: GivenRepository, to: GivenRepository): string {
  return !from.subjectsCarryIds && to.subjectsCarryIds
    ? 'GitHub documents no way back from ids in subjects; there is no hurry either, since both forms are trusted'
    : 'the way back is the same command with the old values; both forms are trusted, so no run waits for it';
}

function afterSwitch({ name }: GivenRepository): string[] {
  return [
    `one run of each trusted workflow logs in to each cloud, with the new subject${name === undefined ? ', in each repository' : ''}`,
    'no sign-in with the old subject is left in the logs of AWS (CloudTrail) and Azure (service principal sign-ins)',
  ];
}

function dropped(to: GivenRepository): string[] {
  return [
    'acknowledgements for the old form are gone from the trusted workflows',
    'the synthesized files refuse the old subject on AWS and Azure; Google compares ids, and nothing changes there',
    `\`EnforcementReport.expiredOn(day)\` lists migration/${nameOf(to)} from the day after, as long as the old form is trusted`,
  ];
}
