import { RunKind, RunScopes } from '../trust';

/** What has to be known of the runs of a CI system before a rule finds anything there: a kind of runs, some kind at all, or a part of how runs are told apart. */
export type RunFact = RunKind | 'kinds' | 'tags' | 'weakClaims' | 'dueSubjects' | 'codeBy' | 'codeRefs' | 'exactOnAnyRefBy' | 'organizationName';

const KINDS: readonly string[] = Object.values(RunKind);
const isKind = (fact: RunFact): fact is RunKind => KINDS.includes(fact);

/** Whether it is known of a CI system. */
export function isToldOf(runs: RunScopes, fact: RunFact): boolean {
  if (isKind(fact)) return runs.kinds?.some(({ kind }) => kind === fact) === true;
  if (fact === 'organizationName') return runs.organization.name !== undefined;
  const value = runs[fact];
  return Array.isArray(value) ? value.length > 0 : value !== undefined;
}

/** The same in words, for pages: `which runs are of any tag`. */
export const FACTS_IN_WORDS: Readonly<Record<RunFact, string>> = {
  [RunKind.ANY_BRANCH]: 'which runs are of any branch',
  [RunKind.ANY_TAG]: 'which runs are of any tag',
  [RunKind.PROPOSED_CHANGE]: 'which runs are of proposed changes',
  [RunKind.STARTED_BY_OTHERS]: 'which runs are started by people who may not push',
  [RunKind.OWN_MACHINE]: 'which runs are on machines of one\'s own',
  kinds: 'what kinds of runs there are',
  tags: 'which runs are on a tag',
  weakClaims: 'which claims are no identity',
  dueSubjects: 'from when on subjects have ids',
  codeBy: 'which claims name a shared pipeline',
  codeRefs: 'how a shared pipeline is named with its ref',
  exactOnAnyRefBy: 'which claims name runs on whatever ref, such as an environment',
  organizationName: 'which claim has the name of an organization',
};
