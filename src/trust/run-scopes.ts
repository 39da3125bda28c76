/** Something whose runs a trust can name, by its name or by its id. */
export interface ScopeLevel {
  /** What people call one: `repository`. */
  readonly noun: string;
  /** The claim with its name, which another one may have later. @default - its tokens tell no name */
  readonly name?: string;
  /** The claim with its id, which nobody else gets. @default - its tokens tell no id */
  readonly id?: string;
}

/** Runs by their claims: each claim has one of its values; one without values is absent. */
export type RunsByClaims = Readonly<Record<string, readonly string[]>>;

/** A value of a claim that a text speaks of. */
export interface NamedValue {
  readonly claim: string;
  readonly value: string;
  /** Whether the claim has this value in each token of which the text is so. Whatever else is only tried. */
  readonly certain: boolean;
}

/** Runs that rules ask for by what they are. */
export enum RunKind {
  /** Of whatever branch. */
  ANY_BRANCH = 'any-branch',
  /** Of whatever tag. */
  ANY_TAG = 'any-tag',
  /** Of a change that is proposed and not reviewed: a pull request, a merge request. */
  PROPOSED_CHANGE = 'proposed-change',
  /** Of the code of a trusted ref, started by somebody who may not push to it. */
  STARTED_BY_OTHERS = 'started-by-others',
  /** On a machine of the customer's own, and not on one that the CI system makes for the run. */
  OWN_MACHINE = 'own-machine',
}

/** Runs of one kind. */
export interface RunsOfKind {
  readonly kind: RunKind;
  /** What people call them: `pull requests`. */
  readonly noun: string;
  /** The ways to be such a run. */
  readonly runs: readonly RunsByClaims[];
}

/** A claim that says nothing of whose run it is, though it looks so. */
export interface WeakClaim {
  readonly claim: string;
  /** Why, as half a sentence. */
  readonly why: string;
}

/** Subjects into which the CI system writes ids beside names, from some day on. */
export interface DueSubjects {
  /** Issuers that do; of others it is not known. */
  readonly issuers: RegExp;
  /** From when on, for new projects and for those that are renamed or transferred: `2026-07-15`. */
  readonly since: string;
}

/** How the name of shared code goes on: what is tried in the place of a wildcard. */
export interface CodeRefs {
  /** At a branch that nobody means: whoever may push to the shared pipeline's project makes one. */
  readonly anybodys: readonly string[];
  /** Names of code at a ref that moves: a branch or a tag, and no commit. */
  readonly moving: RegExp;
}

/** What is said to people of a scope. */
export interface ScopeWords {
  /** Who starts runs of a whole project: `anyone who can push to the repository`. */
  readonly anyone: string;
  /** Runs that a pattern lets in: `runs whose branch fits a pattern`. */
  readonly patterns: string;
  /** What to know of a pattern, as a note. */
  readonly patternNote: string;
  /** What to know of runs that are exact on any ref, as a note. @default - there are none */
  readonly anyRefNote?: string;
}

/** Stands for a wildcard in the text of a pattern. */
export const WILDCARD = '\u0000';

/** How the runs of a CI system are told apart, and whose they are: what the scope of a trust is made of. */
export interface RunScopes {
  /** What has runs: a repository, a project, a workspace. */
  readonly project: ScopeLevel;
  /** What has projects: a customer of the CI system. */
  readonly organization: ScopeLevel;
  /** Claims any of which makes a run exact by its value, since it tells the ref. */
  readonly exactBy: readonly string[];
  /** Claims that make it exact as well, whatever the ref is. @default - there are none */
  readonly exactOnAnyRefBy?: readonly string[];
  /** Claims that name the code that a run runs, wherever it is started: a shared pipeline. @default - there are none */
  readonly codeBy?: readonly string[];
  /** Claims that name the file of the pipeline that a run runs, its own too. @default - its tokens name none */
  readonly filesBy?: readonly string[];
  /**
   * Runs that nobody means who names runs, because whoever has access to a project starts such, under names that they choose: several questions,
   * each with several ways to be such a run. A trust that lets in one of them lets in anyone of the project.
   */
  readonly startedByAnyone: readonly (readonly RunsByClaims[])[];
  /** Kinds of runs that its tokens tell apart. @default - they tell none apart */
  readonly kinds?: readonly RunsOfKind[];
  /** Runs of whatever tag, those without an environment. @default - its tokens do not tell */
  readonly tags?: readonly RunsByClaims[];
  /** Claims that are no identity. @default - none is known */
  readonly weakClaims?: readonly WeakClaim[];
  /** Subjects that are about to be written otherwise. @default - none */
  readonly dueSubjects?: DueSubjects;
  /** How `codeBy` tells the ref of the code. @default - it does not */
  readonly codeRefs?: CodeRefs;
  /**
   * What the text of a claim says of other claims: the segments of a subject, the organization in the name of a project.
   * @param text the value, or a pattern with `WILDCARD` in place of each wildcard
   */
  readonly namedIn: (claim: string, text: string) => readonly NamedValue[];
  /** What is said to people. */
  readonly words: ScopeWords;
}
