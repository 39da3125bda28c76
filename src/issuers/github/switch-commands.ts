import { nameOf } from './names';
import { GivenRepository } from './pinned-run';
import { subjectForm } from './subject-form';
import { SubjectTemplate } from './subject-template';
import { shellLine } from '../../internal/shell';
import { RunbookStep } from '../../trust';

/** A line for GitHub's own command line tool. */
export function gh(purpose: string, ...words: string[]): RunbookStep {
  const command = ['gh', 'api', ...words];
  return { purpose, command, shell: shellLine(command) };
}

/** Where the subjects of a repository, or the template of an organization, are set. */
export function customizationOf(repository: GivenRepository): string {
  return `${repository.name === undefined ? 'orgs' : 'repos'}/${nameOf(repository)}/actions/oidc/customization/sub`;
}

/** What shows how GitHub builds the subjects of a repository. */
export const inspection = (repository: GivenRepository): RunbookStep => gh('shows the form and the template of the subjects', customizationOf(repository));

/**
 * What changes subjects at GitHub from one form to the next. Booleans go with `-F`: `-f` would send the text "false".
 * @see https://docs.github.com/en/rest/actions/oidc
 */
export function switchCommands(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  return to.name === undefined ? ownerSwitch(from, to) : [...moves(from, to), ...settings(from, to)];
}

/** A transfer waits for nobody where both sides are organizations that the caller administers. */
function moves(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  return [
    ...from.owner === to.owner ? [] : [gh(`transfers the repository to ${to.owner}`, '-X', 'POST', `repos/${nameOf(from)}/transfer`, '-f', `new_owner=${to.owner}`)],
    ...from.name === to.name ? [] : [gh(`renames the repository to ${to.name}`, '-X', 'PATCH', `repos/${to.owner}/${from.name}`, '-f', `name=${to.name}`)],
  ];
}

/** None where the move alone does it: GitHub writes ids for what is renamed or transferred. */
function settings(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  const template = `${from.subjectTemplate}` !== `${to.subjectTemplate}`;
  const optsIn = !from.subjectsCarryIds && to.subjectsCarryIds;
  const moved = nameOf(from) !== nameOf(to);
  if (!template && (!optsIn || moved)) return [];
  const purpose = template ? `sets the template [${to.subjectTemplate}]${optsIn ? ', with ids in the subjects' : ''}` : 'opts in to ids in the subjects';
  return [putSubject(purpose, to)];
}

/** The whole setting: what is left out of it would be taken from the organization. */
export function putSubject(purpose: string, to: GivenRepository): RunbookStep {
  const { subjectsCarryIds, subjectTemplate } = to;
  return gh(purpose, '-X', 'PUT', customizationOf(to), ...subjectsCarryIds ? ['-F', 'use_immutable_subject=true'] : [], ...templateFields(subjectTemplate));
}

function templateFields({ keys, isDefault }: SubjectTemplate): string[] {
  return isDefault ? ['-F', 'use_default=true'] : ['-F', 'use_default=false', ...keyFields(keys)];
}

const keyFields = (keys: readonly string[]) => keys.flatMap((key) => ['-f', `include_claim_keys[]=${key}`]);

/** The organization's own setting does nothing to a template until each repository opts in: `use_default: false` without keys. */
function ownerSwitch(from: GivenRepository, to: GivenRepository): RunbookStep[] {
  const template = `${from.subjectTemplate}` !== `${to.subjectTemplate}`;
  const immutable = to.subjectsCarryIds ? ['-F', 'use_immutable_subject=true'] : [];
  const own = [...immutable, ...keyFields(to.subjectTemplate.keys)];
  const each = gh('opts one repository in; repeat it for each NAME', '-X', 'PUT', `repos/${to.owner}/NAME/actions/oidc/customization/sub`, ...immutable, '-F', 'use_default=false');
  return [
    gh(`sets what repositories of ${to.owner} fall back to: ${subjectForm(to)}`, '-X', 'PUT', customizationOf(to), ...own),
    gh('lists the repositories', '--paginate', `orgs/${to.owner}/repos`, '--jq', '.[].name'),
    ...template ? [each] : [],
  ];
}
