import { leakRun, templatesBeside } from './leak-run';
import { Leak, leaksOf } from './leaks';
import { PinnedRun } from './pinned-run';
import { subjectOf } from './subject';
import { mint } from './token';
import { ClaimMatcher, matches } from '../../claims';
import { show } from '../../internal/errors';
import { SubjectCondition } from '../../trust';

/** The subject of a run, and what it proves beside everything else that the same repository may write while `runs` are trusted. */
export function subjectBeside(run: PinnedRun, runs: readonly PinnedRun[]): SubjectCondition {
  const subject = subjectOf(run);
  const templates = templatesBeside(run, runs);
  const leaks = templates.length === 0 ? [] : leaksOf(run, subject, templates);
  if (leaks.length === 0) return subject;
  const unproven = Object.fromEntries([...leaks].reverse().map((leak) => [leak.claim, whyUnproven(leak, run, subject)]));
  return { ...subject, proves: subject.proves.filter((claim) => !Object.hasOwn(unproven, claim)), unproven };
}

/** One line for people: with a subject to show, where such a run is easily made. */
function whyUnproven(leak: Leak, run: PinnedRun, { matcher }: SubjectCondition): string {
  const { sub } = mint(leakRun(leak, run, 'audience'));
  const shown = typeof sub === 'string' && matches(matcher, sub) ? `: ${show(sub)} fits too` : '';
  return `the subject ${textOf(matcher)} does not prove ${leak.claim} as long as runs with the template [${leak.template}] of the same repository are trusted beside it${shown}`;
}

const textOf = ({ exactValue, pattern }: ClaimMatcher) => show(exactValue ?? pattern!.toString());
