import { PinnedRun } from './pinned-run';
import { escapes, isOpen, Segment } from './segment';
import { ClaimMatcher } from '../../claims';

/**
 * The claims whose conditions hold for every token with such a subject, be it of this repository, of another one of the owner, or
 * of a stranger: those two choose their templates, environments and refs as they like, but every value in a subject is a real one.
 *
 * The promise covers events whose subject GitHub documents. `pull_request_target`, `pull_request_review` and
 * `pull_request_review_comment` are not documented to have the subject `pull_request` or not to; see open-ends.ts.
 */
export function carriedBy(run: PinnedRun, segments: Segment[], matcher: ClaimMatcher): string[] {
  return [...new Set(escapes(run) ? provenBySegments(run, segments) : provenUnescaped(run, segments, matcher))];
}

/**
 * Every value is free of `:`, so a subject reads from the left, label by label, until the first wildcard, which can swallow whole
 * segments of another template. A repository in front of it settles the template: then the number of colons is known, no
 * wildcard can swallow one, and all segments hold. But for one: the context is a single word for pull requests, so behind a
 * wildcard `x:environment:pull_request` reads like `x` and a pull request.
 */
function provenBySegments(run: PinnedRun, segments: Segment[]): string[] {
  const wildcard = segments.findIndex(isOpen);
  const front = wildcard < 0 ? segments : segments.slice(0, wildcard);
  const own = front.some(({ namesRepository }) => namesRepository);
  if (own && !(wildcard >= 0 && isPullRequest(run) && wildcard < contextOf(run))) return segments.flatMap(everything);
  return [...front.flatMap(own ? everything : ({ proves }) => proves), ...segments[wildcard]?.proves ?? []];
}

/**
 * Where `:` is not escaped, a value can forge the rest of the subject, and a subject that does not begin with the repository all of
 * it. The default template has nothing behind the context that could be forged.
 */
function provenUnescaped(run: PinnedRun, segments: Segment[], matcher: ClaimMatcher): string[] {
  const { keys, isDefault } = run.repository.subjectTemplate;
  if (!['repo', 'repository'].includes(keys[0])) return [];
  const readsInOneWay = run.repository.name !== undefined && (isDefault || hasOnlyItsOwnColons(run, matcher));
  return readsInOneWay ? segments.flatMap(everything) : segments[0].proves;
}

/** An exact subject whose values hold no colon: whatever else mints it has the same number of them, hence the same values. */
function hasOnlyItsOwnColons(run: PinnedRun, { exactValue }: ClaimMatcher): boolean {
  if (exactValue === undefined) return false;
  const words = exactValue.split(':');
  const pullRequest = isPullRequest(run);
  return words.length === 2 * run.repository.subjectTemplate.keys.length - (pullRequest ? 1 : 0) && (pullRequest || !words.includes('pull_request'));
}

const contextOf = ({ repository }: PinnedRun) => repository.subjectTemplate.keys.indexOf('context');
const isPullRequest = (run: PinnedRun) => run.pullRequest && run.environment === undefined && contextOf(run) >= 0;
const everything = ({ proves, provesByTemplate }: Segment) => [...proves, ...provesByTemplate];
