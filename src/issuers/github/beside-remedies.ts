import { conditionsOf } from './conditions';
import { templatesBeside } from './leak-run';
import { PinnedRun } from './pinned-run';
import { codeOf } from './repository-code';
import { exampleFor } from './sample-run';
import { subjectOf } from './subject';
import { subjectBeside } from './subject-beside';
import { SubjectTemplate } from './subject-template';
import { ClaimMatcher } from '../../claims';

/** Of more keys than these one order is tried alone. */
const MOST_KEYS = 5;

/** The requirements that a subject does not hold because another template of the same repository is trusted beside it. */
export function lostBeside(runs: readonly PinnedRun[]): string[] {
  const lost = runs.flatMap((run) => {
    const { unproven = {} } = subjectBeside(run, runs);
    return conditionsOf(run).filter(({ claim }) => Object.hasOwn(unproven, claim)).map(({ requirement }) => requirement);
  });
  return [...new Set(lost)];
}

/** What can be done where one form of a repository swallows the other. Each is tried before it is said: all subjects prove all that they carry then. */
export function remediesBeside(runs: readonly PinnedRun[]): string[] {
  const old = runs.find((run) => run.repository.successor && templatesBeside(run, runs).length > 0);
  if (!old) return ['a trusted workflow for each repository: two of these have one name and two templates'];
  const { successor, ...from } = old.repository;
  const next = successor!.repository;
  const order = ordersOf(next.subjectTemplate.keys).find((keys) => isSound(withTemplate(runs, next.subjectTemplate, SubjectTemplate.of(...keys)), runs));
  const exact = runs.map(withExactRefs);
  return [
    ...order ? [`subjectTemplate: SubjectTemplate.of(${order.map((key) => `'${key}'`).join(', ')}) on the new form of the migration: in this order the subjects of both forms prove all that they say`] : [],
    ...isSound(exact, exact) ? ["exact refs in place of each pattern: GitRef.protectedBranch('...'), as many as are needed"] : [],
    `one form at a time: ${codeOf(from)} until the switch at GitHub, and ${codeOf(next)} from then on; runs between the switch and that deployment are refused`,
  ];
}

/** Whether each subject proves all that it would prove if its template, as it was, were the only one. */
function isSound(runs: readonly PinnedRun[], before: readonly PinnedRun[]): boolean {
  return runs.every((run, index) => {
    const { proves } = subjectBeside(run, runs);
    return subjectOf(before[index]).proves.every((claim) => proves.includes(claim));
  });
}

function withTemplate(runs: readonly PinnedRun[], template: SubjectTemplate, other: SubjectTemplate): PinnedRun[] {
  return runs.map((run) => `${run.repository.subjectTemplate}` === `${template}` && !run.repository.successor
    ? { ...run, repository: { ...run.repository, subjectTemplate: other } } : run);
}

function withExactRefs(run: PinnedRun): PinnedRun {
  const exact = (matcher?: ClaimMatcher) => matcher && ClaimMatcher.exact(exampleFor(matcher)!);
  return { ...run, ref: exact(run.ref), reusableWorkflow: exact(run.reusableWorkflow), workflow: exact(run.workflow) };
}

const FIRST = ['repo', 'repository', 'context'];
const rank = (key: string) => FIRST.includes(key) ? FIRST.indexOf(key) : FIRST.length;

/** The repository first, then the context: what others choose comes behind both. */
function ordersOf(keys: readonly string[]): string[][] {
  const sorted = [...keys].sort((one, other) => rank(one) - rank(other));
  return sorted.length > MOST_KEYS ? [sorted] : permutations(sorted);
}

function permutations(keys: readonly string[]): string[][] {
  return keys.length <= 1 ? [[...keys]] : keys.flatMap((key) => permutations(keys.filter((other) => other !== key)).map((rest) => [key, ...rest]));
}
