import { refProblem } from './git-ref-format';
import { ClaimMatcher, ClaimPattern } from '../../claims';
import {
  fullRefWhereNameIsMeant, malformedRef, malformedRefPattern, patternWhereValueIsMeant, patternWithoutWildcard,
} from '../../internal/catalogue/github-ref';
import { show } from '../../internal/errors';
import { literal } from '../../trust';

const PREFIX = { branch: 'refs/heads/', tag: 'refs/tags/' };
type RefKind = keyof typeof PREFIX;

/** Which refs a run may be on: one exact ref (`GitRef`) or all that fit a pattern (`GitRefPattern`). */
export abstract class GitRefSelector {
  /** Whether the user declares that a ruleset or branch protection guards these refs. The library cannot see it. */
  public abstract readonly declaredProtected: boolean;

  /** The condition on the `ref` claim. */
  public abstract readonly matcher: ClaimMatcher;

  /** For people: `branch main (protected)`. */
  public abstract toString(): string;
}

/** One exact branch or tag. */
export class GitRef extends GitRefSelector {
  /**
   * A branch whose protection nothing is said about: anyone who can write to the repository can decide what runs on it.
   * @param name the branch without `refs/heads/`, as `git branch` lists it; throws where git would refuse it
   */
  public static branch(name: string): GitRef {
    return new GitRef('branch', exactName('branch', name), false);
  }

  /**
   * A branch that you declare protected: changes reach it by review only.
   * @param name the branch without `refs/heads/`; throws where git would refuse it
   */
  public static protectedBranch(name: string): GitRef {
    return new GitRef('branch', exactName('branch', name), true);
  }

  /**
   * A tag that anyone who can write to the repository can create or move.
   * @param name the tag without `refs/tags/`; throws where git would refuse it
   */
  public static tag(name: string): GitRef {
    return new GitRef('tag', exactName('tag', name), false);
  }

  /**
   * A tag that you declare held by a tag ruleset.
   * @param name the tag without `refs/tags/`; throws where git would refuse it
   */
  public static protectedTag(name: string): GitRef {
    return new GitRef('tag', exactName('tag', name), true);
  }

  public readonly declaredProtected: boolean;
  public readonly matcher: ClaimMatcher;
  /** The full ref: `refs/heads/main`. */
  public readonly fullName: string;
  /** Whether it is a tag, not a branch. */
  public readonly isTag: boolean;
  /** The name alone: `main`. */
  public readonly name: string;

  private constructor(kind: string, name: string, declaredProtected: boolean) {
    super();
    this.name = name;
    this.isTag = kind === 'tag';
    this.declaredProtected = declaredProtected;
    this.fullName = PREFIX[kind as RefKind] + name;
    this.matcher = ClaimMatcher.exact(this.fullName);
  }

  public toString(): string {
    return `${this.isTag ? 'tag' : 'branch'} ${this.name}${this.declaredProtected ? ' (declared protected)' : ''}`;
  }
}

/**
 * All branches or all tags that fit a pattern. `*` stands for any run of characters, `/` included, and for none;
 * everything else is literal. A standard Azure credential cannot hold a pattern.
 */
export class GitRefPattern extends GitRefSelector {
  /** Branches that fit `pattern` (without `refs/heads/`). Throws without a `*`, or where git could have no such branch. */
  public static branches(pattern: string): GitRefPattern {
    return new GitRefPattern('branch', pattern, false);
  }

  /** Branches that fit `pattern` and that you declare protected. */
  public static protectedBranches(pattern: string): GitRefPattern {
    return new GitRefPattern('branch', pattern, true);
  }

  /** Tags that fit `pattern` (without `refs/tags/`). Any writer can push such a tag on an edited workflow. */
  public static tags(pattern: string): GitRefPattern {
    return new GitRefPattern('tag', pattern, false);
  }

  /** Tags that fit `pattern` and that you declare held by a tag ruleset. */
  public static protectedTags(pattern: string): GitRefPattern {
    return new GitRefPattern('tag', pattern, true);
  }

  public readonly declaredProtected: boolean;
  public readonly matcher: ClaimMatcher;
  /** The pattern of the full ref. */
  public readonly pattern: ClaimPattern;
  private readonly text: string;

  private constructor(kind: string, pattern: string, declaredProtected: boolean) {
    super();
    checkPattern(kind as RefKind, pattern);
    this.declaredProtected = declaredProtected;
    this.pattern = ClaimPattern.concat(PREFIX[kind as RefKind], ClaimPattern.ofStars(pattern));
    this.matcher = ClaimMatcher.fitting(this.pattern);
    this.text = `${kind === 'tag' ? 'tags' : 'branches'} ${pattern}${declaredProtected ? ' (declared protected)' : ''}`;
  }

  public toString(): string {
    return this.text;
  }
}

function exactName(kind: RefKind, value: string): string {
  const name = literal(kind, value);
  refuseFullRef(kind, name);
  if (name.includes('*')) throw patternWhereValueIsMeant(kind, name, `GitRefPattern.${kind === 'tag' ? 'tags' : 'branches'}(${show(name)})`);
  const problem = refProblem(name);
  if (problem) throw malformedRef(kind, name, problem);
  return name;
}

function checkPattern(kind: RefKind, value: string): void {
  const pattern = literal(`${kind} pattern`, value);
  refuseFullRef(kind, pattern);
  if (!pattern.includes('*')) throw patternWithoutWildcard(pattern, `GitRef.${kind}(${show(pattern)})`);
  // An example of what the pattern admits must be a name that git accepts; "x" stands for the run.
  const problem = refProblem(pattern.replace(/\*+/g, 'x'));
  if (problem) throw malformedRefPattern(kind, pattern, problem);
}

function refuseFullRef(kind: RefKind, name: string): void {
  if (name.startsWith('refs/')) throw fullRefWhereNameIsMeant(name, kind, intendedRef(kind, name));
}

/** What was meant by a full ref, as code. */
function intendedRef(kind: RefKind, fullName: string): string {
  const [, namespace, name] = /^refs\/(heads|tags)\/(.+)$/s.exec(fullName) ?? [];
  if (fullName.startsWith('refs/pull/')) return 'pullRequests: true, in place of `refs`';
  if (name === undefined) return `GitRef.${kind}('...'), with the name as git lists it`;
  const [one, many] = namespace === 'tags' ? ['tag', 'tags'] : ['branch', 'branches'];
  return name.includes('*') ? `GitRefPattern.${many}(${show(name)})` : `GitRef.${one}(${show(name)})`;
}
