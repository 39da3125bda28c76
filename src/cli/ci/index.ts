import { CiSystem, GivenOptions } from './ci-system';
import { GITHUB } from './github';
import { GITLAB } from './gitlab';
import { malformedTokenOption } from '../../internal/catalogue/cli-options';
import { IDeclaredProject } from '../../trust';

/** The CI systems whose projects and runs the command can be told: one line for each. */
export const CI_SYSTEMS: readonly [CiSystem, ...CiSystem[]] = [GITHUB, GITLAB];

/** The one that a project is of; of a text that none of them knows the first one says what is wrong. */
export const ciSystemOf = (project: string): CiSystem => CI_SYSTEMS.find(({ isProject }) => isProject(project)) ?? CI_SYSTEMS[0];

/** All projects that the options declare. */
export const declaredProjects = (given: GivenOptions): IDeclaredProject[] => CI_SYSTEMS.flatMap(({ declared }) => declared(given));

/** Throws for an option that tells a run of another CI system: it would change nothing, in silence. */
export function refuseForeignOptions({ name, runOptions, shares = [] }: CiSystem, given: GivenOptions): void {
  const own = new Set([...runOptions().map((option) => option.attributeName()), ...shares]);
  const idle = CI_SYSTEMS.flatMap((system) => system.runOptions())
    .find((option) => !own.has(option.attributeName()) && given[option.attributeName()] !== undefined);
  if (idle) throw malformedTokenOption(idle.long!, String(given[idle.attributeName()]), `an option of ${name}`, 'left out');
}
