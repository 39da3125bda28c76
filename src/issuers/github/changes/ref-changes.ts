import { ChangedRuns, FRESH, ChangedRun } from './change';
import { GitHubRun } from '../token';

const [HEADS, TAGS] = ['refs/heads/', 'refs/tags/'];
const MERGE = 'refs/pull/7/merge';
const on = (name: string, ref: string): ChangedRun => ({ name, claim: 'ref', run: { ref } });

/** Other branches, other tags, pull requests. */
export function refChanges({ ref, event }: GitHubRun): ChangedRuns[] {
  const [isBranch, isTag] = [ref.startsWith(HEADS), ref.startsWith(TAGS)];
  const pullRequest: ChangedRun = { name: 'a pull request', claim: 'event_name', run: { event: 'pull_request', ref: MERGE } };
  const push = { event: event === 'pull_request' ? 'push' : event };
  return [
    [
      { name: 'any other branch', claim: 'ref', run: { ref: HEADS + FRESH.name, ...push } },
      ...isBranch ? like(ref, 'branch') : [],
      ...isTag ? [on('a branch named like the tag', ref.replace(TAGS, HEADS))] : [],
    ],
    [
      { name: isTag ? 'any other tag' : 'any tag', claim: 'ref', run: { ref: TAGS + FRESH.name, ...push } },
      ...isTag ? like(ref, 'tag') : [],
      ...isBranch ? [on('a tag named like the branch', ref.replace(HEADS, TAGS))] : [],
    ],
    ...event === 'pull_request' ? [] : [[pullRequest]],
  ];
}

function like(ref: string, kind: string): ChangedRun[] {
  const folder = ref.slice(0, ref.lastIndexOf('/') + 1);
  return [
    ...[HEADS, TAGS].includes(folder) ? [] : [on(`any other ${kind} below ${folder}`, folder + FRESH.name)],
    on(`a ${kind} whose name begins like this one`, `${ref}-2`),
  ];
}
