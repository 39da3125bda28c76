import { CiSystem, GivenOptions } from './ci-system';
import { GITHUB } from './github';
import { IDeclaredProject } from '../../trust';

/** The CI systems whose projects and runs the command can be told: one line for each. */
export const CI_SYSTEMS: readonly [CiSystem, ...CiSystem[]] = [GITHUB];

/** The one that a project is of; of a text that none of them knows the first one says what is wrong. */
export const ciSystemOf = (project: string): CiSystem => CI_SYSTEMS.find(({ isProject }) => isProject(project)) ?? CI_SYSTEMS[0];

/** All projects that the options declare. */
export const declaredProjects = (given: GivenOptions): IDeclaredProject[] => CI_SYSTEMS.flatMap(({ declared }) => declared(given));
