import { PROPERTY_PREFIX } from './claims';
import { PinnedRepository, PinnedRun } from './pinned-run';
import { ClaimMatcher, ClaimPattern, MatcherKind } from '../../claims';
import { SubjectCondition } from '../../trust';

type Piece = string | ClaimPattern;

/** A part of the subject: its text, and the claims that this text fixes. */
interface Segment {
  readonly pieces: Piece[];
  readonly carries: string[];
}

const ANYTHING = ClaimPattern.ofStars('*');

/**
 * The subject that GitHub builds for the runs of an alternative.
 * @see https://docs.github.com/en/actions/reference/security/oidc
 */
export function subjectOf(run: PinnedRun): SubjectCondition {
  const { subjectTemplate } = run.repository;
  const segments = subjectTemplate.keys.map((key) => segmentOf(key, run));
  const pieces = segments.flatMap(({ pieces: own }, index): Piece[] => index === 0 ? own : [':', ...own]);
  const matcher = ClaimMatcher.fitting(ClaimPattern.concat(...pieces));
  return { matcher, carries: carriedBy(matcher, segments, run) };
}

/**
 * What a subject proves. Where `:` is not escaped, or other templates of the owner's repositories are in play, a wildcard can swallow
 * whole segments, so only the repository in front of it counts; and a subject that does not begin with the repository can be
 * forged by an environment's name under another template.
 */
function carriedBy(matcher: ClaimMatcher, segments: Segment[], run: PinnedRun): string[] {
  const leads = ['repo', 'repository'].includes(run.repository.subjectTemplate.keys[0]);
  const escapes = run.issuer._escapes(!leads || !run.repository.subjectTemplate.isDefault);
  const open = matcher.kind === MatcherKind.PATTERN && (run.repository.name === undefined || !escapes);
  if (!leads && !escapes) return [];
  if (open) return leads ? segments[0].carries : [];
  return [...new Set(segments.flatMap(({ carries }) => carries))];
}

function segmentOf(key: string, run: PinnedRun): Segment {
  switch (key) {
    case 'repo':
    case 'repository': return repositorySegment(run.repository);
    case 'context': return contextSegment(run);
    case 'environment': return environmentSegment(run.environment!);
    case 'ref': return matched('ref', run.ref);
    case 'job_workflow_ref': return matched('job_workflow_ref', run.caller ?? run.workflow);
    case 'repository_owner': return valued(key, run.repository.owner);
    case 'repository_owner_id': return valued(key, run.repository.ownerId);
    case 'repository_id': return valued(key, run.repository.repositoryId);
    case 'actor': return valued(key, run.actor);
    case 'repository_visibility': return valued(key, run.visibility);
    default: return valued(key, run.properties[key.slice(PROPERTY_PREFIX.length)]);
  }
}

function repositorySegment(repository: PinnedRepository): Segment {
  const { owner, ownerId, name, repositoryId, subjectsCarryIds: immutable } = repository;
  const ids = (claims: string[]) => immutable ? claims : [];
  const front = immutable ? `repo:${owner}@${ownerId}/` : `repo:${owner}/`;
  if (name === undefined) return { pieces: [front, ANYTHING], carries: ['repository_owner', ...ids(['repository_owner_id'])] };
  return {
    pieces: [front, immutable ? `${name}@${repositoryId}` : name],
    carries: ['repository_owner', 'repository', ...ids(['repository_owner_id', 'repository_id'])],
  };
}

/** Environment, then pull request, then ref: whichever comes first decides. */
function contextSegment(run: PinnedRun): Segment {
  if (run.environment !== undefined) return environmentSegment(run.environment);
  if (run.pullRequest) return { pieces: ['pull_request'], carries: ['environment', 'event_name'] };
  const ref = matched('ref', run.ref);
  // A pinned event is more than the context says; that there is no environment and no pull request, it does say.
  return { ...ref, carries: [...ref.carries, 'environment', ...(run.event === undefined ? ['event_name'] : [])] };
}

/** `:` becomes `%3A` and `%` stays, so two environments can share a subject: such a name is not carried. */
function environmentSegment(name: string): Segment {
  return { pieces: [`environment:${escapeColons(name)}`], carries: /[:%]/.test(name) ? [] : ['environment'] };
}

function matched(claim: string, matcher?: ClaimMatcher): Segment {
  if (matcher === undefined) return { pieces: [`${claim}:`, ANYTHING], carries: [] };
  return { pieces: [`${claim}:`, matcher.pattern ?? escapeColons(matcher.exactValue!)], carries: [claim] };
}

function valued(claim: string, value?: string): Segment {
  if (value === undefined) return { pieces: [`${claim}:`, ANYTHING], carries: [] };
  return { pieces: [`${claim}:${escapeColons(value)}`], carries: /[:%]/.test(value) ? [] : [claim] };
}

/** As GitHub writes a value into a subject. */
export function escapeColons(value: string): string {
  return value.replaceAll(':', '%3A');
}
