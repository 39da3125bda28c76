import { PinnedRun } from './pinned-run';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import { SubjectCondition } from '../../trust';

/** What the components of a subject stand for: claims by name. */
export type SubjectValues = Readonly<Record<string, string | undefined>>;

/** The subject that GitLab writes: `name:value`, joined by `:`; a component without a value is left out. */
export function writeSubject(components: readonly string[], values: SubjectValues): string {
  return components.flatMap((name) => values[name] === undefined ? [] : [`${name}:${values[name]}`]).join(':');
}

/** The components of a subject with their values; undefined of what is no subject of GitLab's. No value can hold `:`. */
export function readSubject(sub: string): Record<string, string> | undefined {
  const words = sub.split(':');
  const names = words.filter((_, index) => index % 2 === 0);
  if (words.length % 2 !== 0 || new Set(names).size !== names.length || !['project_id', 'project_path'].includes(names[0])) return undefined;
  return Object.fromEntries(names.map((name, index) => [name, words[2 * index + 1]]));
}

/**
 * The subject of an alternative's runs. All that stands in it is proved: no value holds `:`, so it reads in one way, and the project in front
 * settles whose components they are.
 */
export function subjectOf(run: PinnedRun): SubjectCondition {
  const { components } = run.project.subject;
  const pieces = components.flatMap((name, index) => [`${index === 0 ? '' : ':'}${name}:`, valueOf(name, run)]);
  return { matcher: ClaimMatcher.fitting(ClaimPattern.concat(...pieces)), proves: [...components] };
}

function valueOf(component: string, { project, ref, deploymentTier }: PinnedRun): string | ClaimPattern {
  switch (component) {
    case 'project_id': return project.projectId;
    case 'project_path': return project.path;
    case 'ref_type': return ref.type;
    case 'ref': return ref.matcher.pattern ?? ref.matcher.exactValue!;
    case 'deployment_tier': return deploymentTier!;
    // The two about protection stand in a trusted subject only where it is asked for.
    default: return 'true';
  }
}
