import { ABSENT_CLAIM } from './absent-claim';
import { AUDIENCE } from './audience';
import { ENVIRONMENT_OR_REF } from './environment-or-ref';
import { FORK } from './fork';
import { HIDDEN_KEY } from './hidden-key';
import { ISSUER } from './issuer';
import { LETTER_CASE } from './letter-case';
import { NOT_MAPPED } from './not-mapped';
import { ONE_ATTRIBUTE } from './one-attribute';
import { PULL_REQUEST } from './pull-request';
import { Cause, Found, Refusal, refusalsOf } from './refusal';
import { SUBJECT_FORM } from './subject-form';
import { SUBJECT_TEMPLATE } from './subject-template';
import { SUBJECT_TOO_LONG } from './subject-too-long';
import { TAG_OR_BRANCH } from './tag-or-branch';
import { Decision, TokenClaims, Verdict } from '../../trust';

/** Those that explain the whole difference before those that explain a part of it. */
const CAUSES: readonly Cause[] = [
  ISSUER, AUDIENCE, LETTER_CASE, ENVIRONMENT_OR_REF, PULL_REQUEST, SUBJECT_FORM, TAG_OR_BRANCH, FORK, SUBJECT_TEMPLATE,
  HIDDEN_KEY, NOT_MAPPED, ONE_ATTRIBUTE, ABSENT_CLAIM, SUBJECT_TOO_LONG,
];

/** A cause with its id. */
export type FoundCause = Found & Pick<Cause, 'id'>;

/**
 * The known causes for which an identity refuses a token, each once, in the order of the comparisons.
 * @param about the claim that a message of the cloud is about: where something known explains it there, what differs elsewhere is left out
 */
export function causesOf(decision: Decision, claims: TokenClaims, about?: string): FoundCause[] {
  if (decision.verdict !== Verdict.DENY) return [];
  const refusals = refusalsOf(decision, claims);
  const there = about === undefined ? [] : causesAt(refusals.filter(({ claim }) => claim === about));
  return there.length > 0 ? there : causesAt(refusals);
}

function causesAt(refusals: readonly Refusal[]): FoundCause[] {
  const found = new Map<string, FoundCause>();
  for (const refusal of refusals) {
    for (const { id, find } of CAUSES) {
      const cause = found.has(id) ? undefined : find(refusal);
      if (cause) found.set(id, { id, ...cause });
    }
  }
  return [...found.values()];
}
