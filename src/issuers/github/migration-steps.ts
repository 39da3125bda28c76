import { Migration } from './migration';
import { GitHubMigrationStep } from './migration-step';
import { nameOf } from './names';
import { GivenRepository } from './pinned-run';
import { codeOf } from './repository-code';
import { Change } from './switch';
import { identification, inspection } from './switch-commands';

/** The subjects of all trusted workflows in each form. */
export interface MigratingSubjects {
  readonly before: string[];
  readonly after: string[];
}

/** A step, the forms that every cloud trusts once it is done, and those that may be minted between it and the next one. */
export interface Stage {
  readonly step: GitHubMigrationStep;
  readonly trusts: readonly GivenRepository[];
  readonly mints: readonly GivenRepository[];
}

const PROOF = '`sub_claim_prefix` is the proof of the form; `use_immutable_subject: false` proves nothing';

/** The steps of a migration, in order. */
export function stagesOf(given: GivenRepository, migration: Migration<GivenRepository>, { before, after }: MigratingSubjects, changes: Change[]): Stage[] {
  const { from, to, until } = migration;
  const [old, both, last] = [from, given, to].map(codeOf);
  const all = [...before, ...after];
  const forms = changes.flatMap((change) => change.forms);
  // While the commands of the switch run, each form may be minted that one of them leaves behind, and the one before them.
  const [today, meanwhile, then] = [[from], [from, ...forms], forms.slice(-1)];
  const stage = (trusts: readonly GivenRepository[], mints: readonly GivenRepository[], step: GitHubMigrationStep): Stage => ({ step, trusts, mints });
  const switching = [...changes.flatMap(({ commands }) => commands), inspection(to)];
  return [
    stage([from], today, { title: 'See what GitHub writes today', model: old, commands: [inspection(from), identification(from)], checks: lookAt(migration), accepted: before, refused: after }),
    stage([from, to], today, { title: 'Trust both forms, on every cloud', model: both, commands: [], checks: BOTH, accepted: all, refused: [] }),
    stage([from, to], today, { title: 'Verify before the switch', model: both, commands: [], checks: BEFORE, accepted: all, refused: [] }),
    stage([from, to], meanwhile, { title: 'Switch at GitHub', model: both, commands: switching, checks: switched(migration), accepted: all, refused: [] }),
    stage([from, to], then, { title: 'Verify after the switch', model: both, commands: [], checks: afterSwitch(to), accepted: all, refused: [] }),
    stage([to], then, { title: `Drop the old form, on every cloud, by ${until}`, model: last, commands: [], checks: dropped(to), accepted: after, refused: before }),
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

function lookAt({ from, to }: Migration<GivenRepository>): string[] {
  const own = from.owner !== to.owner && from.name !== undefined && !from.subjectTemplate.isDefault
    ? ['the keys are the repository\'s own: a template of the organization stays behind at a transfer, and that of the new one takes its place']
    : [];
  return [...facts(from), ...own, PROOF];
}

function switched({ from, to }: Migration<GivenRepository>): string[] {
  const renamed = from.name === undefined && from.owner !== to.owner ? [`the owner was renamed from ${from.owner} to ${to.owner} first, in its settings: GitHub has no call for it`] : [];
  return [...renamed, ...facts(to), wayBack(from, to)];
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
    'AWS: CloudTrail has no AssumeRoleWithWebIdentity with the old subject any more',
    'Azure, applications: no sign-in has the id of a credential for the old subject any more (`FederatedCredentialId`); sign-in logs show no subject, and whether those of managed identities show the credential is not documented',
  ];
}

function dropped(to: GivenRepository): string[] {
  return [
    'acknowledgements for the old form are gone from the trusted workflows',
    'the synthesized files refuse the old subject on AWS and Azure; Google compares ids, and nothing changes there',
    `\`EnforcementReport.expiredOn(day)\` lists migration/${nameOf(to)} from the day after, as long as the old form is trusted`,
  ];
}
