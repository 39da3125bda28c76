import { nameOf } from './names';
import { GivenRepository } from './pinned-run';
import { subjectForm } from './subject-form';
import { SubjectTemplate } from './subject-template';
import { gh, GH } from '../../internal/commands/gh';
import { RunbookStep, runbookStep } from '../../trust';

/** Shows how GitHub builds the subjects of a repository, or what those of an owner fall back to. */
export function inspection({ owner, name }: GivenRepository): RunbookStep {
  const look = name === undefined ? gh(GH.organizationSubject, { owner }, {}) : gh(GH.repositorySubject, { owner, repo: name }, {});
  return runbookStep('shows the form and the template of the subjects', look);
}

/** Shows the ids. */
export function identification({ owner, name }: GivenRepository): RunbookStep {
  return name === undefined
    ? runbookStep('shows the id of the owner', gh(GH.user, { owner }, {}, { jq: '.id' }))
    : runbookStep('shows the ids of owner and repository', gh(GH.repository, { owner, repo: name }, {}, { jq: '{owner: .owner.id, repository: .id}' }));
}

/**
 * Gives the repository its new name, its new owner, or both in one call: between two calls it would have names that nobody trusts.
 * A transfer is answered before it is done. It waits for nobody else where both sides are organizations that the caller administers.
 * @see https://docs.github.com/en/rest/repos/repos#transfer-a-repository
 */
export function moveCommands(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  const old = { owner: from.owner, repo: from.name! };
  if (from.owner === to.owner) return [runbookStep(`renames the repository to ${to.name}`, gh(GH.rename, old, { name: to.name! }))];
  const newName = from.name === to.name ? undefined : to.name;
  return [
    runbookStep(`transfers the repository to ${nameOf(to)}`, gh(GH.transfer, old, { new_owner: to.owner, new_name: newName })),
    runbookStep(
      `waits: repeat it until it prints ${to.repositoryId}, since a transfer is answered before it is done`,
      gh(GH.repository, { owner: to.owner, repo: to.name! }, {}, { jq: '.id' }),
    ),
  ];
}

/** Sets the template of a repository, the ids in its subjects, or both in one call. */
export function settingCommands(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  const optsIn = !from.subjectsCarryIds && to.subjectsCarryIds;
  const template = `${from.subjectTemplate}` !== `${to.subjectTemplate}`;
  return [putSubject(template ? `sets the template [${to.subjectTemplate}]${optsIn ? ', with ids in the subjects' : ''}` : 'opts in to ids in the subjects', to)];
}

/**
 * The whole setting of a repository: what is left out of it would be taken from the organization.
 * @see https://docs.github.com/en/rest/actions/oidc
 */
export function putSubject(purpose: string, { owner, name, subjectsCarryIds, subjectTemplate }: GivenRepository): RunbookStep {
  const { keys, isDefault }: SubjectTemplate = subjectTemplate;
  return runbookStep(purpose, gh(GH.setRepositorySubject, { owner, repo: name ?? 'NAME' }, {
    use_immutable_subject: subjectsCarryIds ? true : undefined, use_default: isDefault, include_claim_keys: isDefault ? undefined : keys,
  }));
}

/** The organization's own setting does nothing to a template until each repository opts in: `use_default: false` without keys. */
export function ownerCommands(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  const { owner, subjectTemplate } = to;
  const template = `${from.subjectTemplate}` !== `${subjectTemplate}`;
  const immutable = { use_immutable_subject: to.subjectsCarryIds ? true : undefined };
  const each = gh(GH.setRepositorySubject, { owner, repo: 'NAME' }, { ...immutable, use_default: false });
  return [
    runbookStep(
      `sets what repositories of ${owner} fall back to: ${subjectForm(to)}`,
      gh(GH.setOrganizationSubject, { owner }, { ...immutable, include_claim_keys: subjectTemplate.keys }),
    ),
    runbookStep('lists the repositories', gh(GH.repositoriesOf, { owner }, {}, { jq: '.[].name', paginate: true })),
    ...template ? [runbookStep('opts one repository in; repeat it for each NAME', each)] : [],
  ];
}
