import { AZURE_DEVOPS } from './azure-devops';
import { CiSystem, GivenOptions } from './ci-system';
import { DESCRIBED } from './described';
import { GITHUB } from './github';
import { GITLAB } from './gitlab';
import { KUBERNETES } from './kubernetes';
import { IDeclaredProject } from '../../trust';

/** The CI systems whose projects and runs the command can be told: one line for each. */
export const CI_SYSTEMS: readonly [CiSystem, ...CiSystem[]] = [GITHUB, GITLAB, AZURE_DEVOPS, KUBERNETES, DESCRIBED];

/** The one that a project is of; of a text that none of them knows the first one says what is wrong. */
export const ciSystemOf = (project: string): CiSystem => CI_SYSTEMS.find(({ isProject }) => isProject(project)) ?? CI_SYSTEMS[0];

/** All projects that the options declare. */
export const declaredProjects = (given: GivenOptions): IDeclaredProject[] => CI_SYSTEMS.flatMap(({ declared }) => declared(given));

/** Options of a run that were given and that the CI system of the project does not have: they would change nothing. */
export function optionsOfOthers(ci: CiSystem, given: GivenOptions): string[] {
  const namesOf = (one: CiSystem) => one.runOptions().map((option) => [option.attributeName(), option.long!] as const);
  const own = new Set([...namesOf(ci).map(([name]) => name), ...ci.shares ?? []]);
  return CI_SYSTEMS.filter((one) => one !== ci).flatMap(namesOf).filter(([name]) => !own.has(name) && given[name] !== undefined).map(([, flag]) => flag);
}
