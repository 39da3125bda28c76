import { PinnedRepository, PinnedRun } from './pinned-run';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import { GITHUB_FACTS, PROPERTY_PREFIX } from '../../facts';

/** A part of the subject: its text, and the claims that this text fixes. */
export interface Segment {
  readonly pieces: (string | ClaimPattern)[];
  /** Claims that its text fixes in a token of any repository, whatever that one's template. */
  readonly proves: string[];
  /** Claims that it fixes in tokens of this template only: another one can write the same text for other runs. */
  readonly provesByTemplate: string[];
  /** Whether it names one repository, and with it the template. */
  readonly namesRepository?: boolean;
}

const ANYTHING = ClaimPattern.ofStars('*');

/** Whether a part of the subject is open. */
export const isOpen = ({ pieces }: Segment) => pieces.some((piece) => typeof piece !== 'string');

/** The parts of the subject of an alternative's runs, as its template orders them. */
export function segmentsOf(run: PinnedRun): Segment[] {
  return run.repository.subjectTemplate.keys.map((key) => segmentOf(key, run));
}

/**
 * Whether `:` inside a value is written `%3A` in the subjects of these runs. The default template counts as such when it is
 * spelled out too; for which versions of a server that holds is not documented, and nothing below depends on it.
 */
export function escapes({ issuer, repository }: PinnedRun): boolean {
  return issuer._escapes(!repository.subjectTemplate.isDefault);
}

function segmentOf(key: string, run: PinnedRun): Segment {
  switch (key) {
    case 'repo':
    case 'repository': return repositorySegment(run.repository);
    case 'context': return contextSegment(run);
    case 'environment': return environmentSegment(run);
    case 'ref': return matched(run, 'ref', run.ref);
    case 'job_workflow_ref': return matched(run, 'job_workflow_ref', run.reusableWorkflow ?? run.workflow);
    case 'repository_owner': return valued(run, key, run.repository.owner);
    case 'repository_owner_id': return valued(run, key, run.repository.ownerId);
    case 'repository_id': return { ...valued(run, key, run.repository.repositoryId), namesRepository: run.repository.repositoryId !== undefined };
    case 'actor': return valued(run, key, run.actor);
    case 'repository_visibility': return valued(run, key, run.visibility);
    default: return propertySegment(run, key);
  }
}

/** Neither owner nor repository can hold `:`, so the text reads in one way even where nothing is escaped. */
function repositorySegment(repository: PinnedRepository): Segment {
  const { owner, ownerId, name, repositoryId, subjectsCarryIds: immutable } = repository;
  const ids = (claims: string[]) => immutable ? claims : [];
  const front = immutable ? `repo:${owner}@${ownerId}/` : `repo:${owner}/`;
  // The owner stands in front of the wildcard, so it holds all the same.
  if (name === undefined) return { pieces: [front, ANYTHING], proves: ['repository_owner', ...ids(['repository_owner_id'])], provesByTemplate: [] };
  return {
    pieces: [front, immutable ? `${name}@${repositoryId}` : name],
    proves: ['repository_owner', 'repository', ...ids(['repository_owner_id', 'repository_id'])],
    provesByTemplate: [],
    namesRepository: true,
  };
}

/** Environment, then pull request, then ref: whichever comes first decides. */
function contextSegment(run: PinnedRun): Segment {
  if (run.environment !== undefined) return environmentSegment(run);
  if (run.pullRequest) return { pieces: ['pull_request'], proves: ['environment', 'event_name'], provesByTemplate: [] };
  const ref = matched(run, 'ref', run.ref);
  // That there is no environment and no pull request shows only where the text comes from the context: the key `ref` writes the same.
  // A pinned event is more than the context says.
  return { ...ref, provesByTemplate: [...ref.provesByTemplate, 'environment', ...(run.event === undefined ? ['event_name'] : [])] };
}

function environmentSegment(run: PinnedRun): Segment {
  return valued(run, 'environment', run.environment);
}

function propertySegment(run: PinnedRun, key: string): Segment {
  const name = key.slice(PROPERTY_PREFIX.length);
  return valued(run, key, Object.hasOwn(run.properties, name) ? run.properties[name] : undefined);
}

function matched(run: PinnedRun, claim: string, matcher?: ClaimMatcher): Segment {
  if (matcher?.pattern) return { pieces: [`${claim}:`, matcher.pattern], proves: [], provesByTemplate: [claim] };
  if (matcher === undefined) return open(claim);
  return { pieces: [`${claim}:${escaped(run, matcher.exactValue!)}`], proves: [claim], provesByTemplate: [] };
}

/** `:` becomes `%3A` and `%` stays, so two values can share a subject: such a value is not proved. */
function valued(run: PinnedRun, claim: string, value?: string): Segment {
  if (value === undefined) return open(claim);
  return { pieces: [`${claim}:${escaped(run, value)}`], proves: GITHUB_FACTS.subject.isAmbiguous(value) ? [] : [claim], provesByTemplate: [] };
}

const open = (claim: string): Segment => ({ pieces: [`${claim}:`, ANYTHING], proves: [], provesByTemplate: [] });

/** As the issuer writes a value into a subject. */
const escaped = (run: PinnedRun, value: string) => escapes(run) ? GITHUB_FACTS.subject.write(value) : value;
