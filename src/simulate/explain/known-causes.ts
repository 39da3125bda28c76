import { ABSENT_CLAIM } from './absent-claim';
import { AUDIENCE } from './audience';
import { ENVIRONMENT_OR_REF } from './environment-or-ref';
import { FORK } from './fork';
import { HIDDEN_KEY } from './hidden-key';
import { ISSUER } from './issuer';
import { LETTER_CASE } from './letter-case';
import { PULL_REQUEST } from './pull-request';
import { Cause, refusalsOf } from './refusal';
import { SUBJECT_FORM } from './subject-form';
import { SUBJECT_TEMPLATE } from './subject-template';
import { SUBJECT_TOO_LONG } from './subject-too-long';
import { TAG_OR_BRANCH } from './tag-or-branch';
import { Decision, Verdict } from '../../trust';

/** Those that explain the whole difference before those that explain a part of it. */
const CAUSES: readonly Cause[] = [
  ISSUER, AUDIENCE, LETTER_CASE, ENVIRONMENT_OR_REF, PULL_REQUEST, SUBJECT_FORM, TAG_OR_BRANCH, FORK, SUBJECT_TEMPLATE,
  HIDDEN_KEY, ABSENT_CLAIM, SUBJECT_TOO_LONG,
];

/** A known cause of a refusal. */
export interface KnownCause {
  /** Stable, kebab-case: `environment-or-ref`. */
  readonly id: string;
  /** What happened, in a sentence. */
  readonly text: string;
  /** What to write or to do. */
  readonly remedy: string;
}

/** Why tokens are refused, in words: what is known to go wrong with trust in CI runs. */
export class KnownCauses {
  /**
   * The known causes for which an identity refuses a token, each once, in the order of the comparisons. Empty for other verdicts, and where
   * nothing known explains a difference.
   */
  public static of(decision: Decision, claims: Record<string, unknown>): KnownCause[] {
    if (decision.verdict !== Verdict.DENY) return [];
    const found = new Map<string, KnownCause>();
    for (const refusal of refusalsOf(decision, claims)) {
      for (const { id, find } of CAUSES) {
        const cause = found.has(id) ? undefined : find(refusal);
        if (cause) found.set(id, { id, ...cause });
      }
    }
    return [...found.values()];
  }

  private constructor() {}
}
