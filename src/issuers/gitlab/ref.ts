import { ClaimMatcher, ClaimPattern } from '../../claims';
import { malformedGitLabRef } from '../../internal/catalogue/gitlab';
import { show } from '../../internal/errors';
import { refProblem } from '../../internal/git-ref-format';
import { literal } from '../../trust';

/** The two kinds of refs: the claim `ref_type`. A merge request is on a branch. */
type RefType = 'branch' | 'tag';

/**
 * Which refs a run may be on: a branch, a tag, or all of a kind that fit a pattern. The kind is always pinned beside the name, since a tag can
 * have the name of a branch.
 */
export class GitLabRef {
  /** A branch, protected or not: whoever can push to it decides what runs. Then merge requests from it are told apart by the pipeline's source alone. */
  public static branch(name: string): GitLabRef {
    return new GitLabRef('branch', exact('branch', name), false, name);
  }

  /** A branch that has to be protected: the token says so (`ref_protected`), and clouds that see it check it. */
  public static protectedBranch(name: string): GitLabRef {
    return new GitLabRef('branch', exact('branch', name), true, name);
  }

  /** A tag, protected or not. */
  public static tag(name: string): GitLabRef {
    return new GitLabRef('tag', exact('tag', name), false, name);
  }

  /** A tag that has to be protected. */
  public static protectedTag(name: string): GitLabRef {
    return new GitLabRef('tag', exact('tag', name), true, name);
  }

  /** Protected branches whose names fit a pattern, in which `*` is any text, `/` included. Throws without a `*`. A standard Azure credential holds none. */
  public static protectedBranches(pattern: string): GitLabRef {
    return new GitLabRef('branch', fitting('branch', pattern), true, pattern);
  }

  /** Protected tags whose names fit a pattern. */
  public static protectedTags(pattern: string): GitLabRef {
    return new GitLabRef('tag', fitting('tag', pattern), true, pattern);
  }

  private constructor(
    /** `branch` or `tag`. */
    public readonly type: string,
    /** What the claim `ref` must be. */
    public readonly matcher: ClaimMatcher,
    /** Whether the ref has to be protected. */
    public readonly isProtected: boolean,
    /** The name or the pattern, as it was given. */
    public readonly name: string,
  ) {}

  /** For people: `the protected branch main`. */
  public toString(): string {
    return `the ${this.isProtected ? 'protected ' : ''}${this.type} ${this.name}`;
  }
}

const code = (kind: RefType, many: boolean, name: string) => `GitLabRef.protected${kind === 'tag' ? 'Tag' : 'Branch'}${many ? kind === 'tag' ? 's' : 'es' : ''}(${show(name)})`;

function nameOf(kind: RefType, value: unknown, example: string): string {
  const name = literal(kind, value);
  const short = name.replace(/^refs\/(?:heads|tags)\//, '');
  if (name.startsWith('refs/')) throw malformedGitLabRef(kind, name, 'it is a full ref', code(kind, name.includes('*'), short));
  const problem = refProblem(example === '' ? name : name.replace(/\*+/g, example));
  if (problem) throw malformedGitLabRef(kind, name, problem, code(kind, name.includes('*'), name.includes('*') ? 'release/*' : 'main'));
  return name;
}

const exact = (kind: RefType, value: string) => ClaimMatcher.exact(nameOf(kind, value, ''));

function fitting(kind: RefType, value: string): ClaimMatcher {
  const name = nameOf(kind, value, 'x');
  if (!name.includes('*')) throw malformedGitLabRef(kind, name, 'a pattern has a "*"', code(kind, false, name));
  return ClaimMatcher.fitting(ClaimPattern.ofStars(name));
}
