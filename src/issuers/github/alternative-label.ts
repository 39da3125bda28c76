import { nameOf } from './names';
import { PinnedRun } from './pinned-run';

/** What tells an alternative from others, in words: nothing where they agree. */
const ASPECTS: readonly ((run: PinnedRun) => string | undefined)[] = [
  ({ repository }) => nameOf(repository),
  ({ repository }) => repository.subjectsCarryIds ? 'immutable subject' : 'classic subject',
  ({ repository }) => `template ${repository.subjectTemplate}`,
  ({ ref }) => ref?.exactValue ?? ref?.pattern?.toString(),
  ({ event }) => event,
];

/** How to tell the alternatives of a trusted workflow apart: what they do not all have in common. */
export function labelsFor(runs: readonly PinnedRun[]): (run: PinnedRun) => string {
  const telling = ASPECTS.filter((aspect) => new Set(runs.map(aspect)).size > 1);
  return (run) => telling.map((aspect) => aspect(run)).filter((word) => word !== undefined).join(', ');
}
