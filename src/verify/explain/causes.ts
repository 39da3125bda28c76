import { ABSENT_CLAIM } from './absent-claim';
import { AUDIENCE } from './audience';
import { HIDDEN_KEY } from './hidden-key';
import { ISSUER } from './issuer';
import { LETTER_CASE } from './letter-case';
import { NOT_MAPPED } from './not-mapped';
import { ONE_ATTRIBUTE } from './one-attribute';
import { refusalsOf } from './refusal';
import { SUBJECT_TOO_LONG } from './subject-too-long';
import { issuerOf, ISSUERS } from '../../issuers/known';
import { Cause, Decision, FoundCause, Refusal, textOf, TokenClaims, Verdict } from '../../trust';

/** What can happen with any issuer: what explains the whole difference in front of what the CI system knows, the rest behind. */
const BEFORE: readonly Cause[] = [ISSUER, AUDIENCE, LETTER_CASE];
const AFTER: readonly Cause[] = [HIDDEN_KEY, NOT_MAPPED, ONE_ATTRIBUTE, ABSENT_CLAIM, SUBJECT_TOO_LONG];

/** The causes that come into question for a token. One without an issuer may be of any CI system. */
function causesFor(token: TokenClaims): readonly Cause[] {
  const issuer = textOf(token, 'iss');
  const own = issuer === undefined ? ISSUERS.flatMap(({ causes }) => causes) : issuerOf(issuer)?.causes ?? [];
  return [...BEFORE, ...own, ...AFTER];
}

/** A cause with its id. */
export type NamedCause = FoundCause & Pick<Cause, 'id'>;

/**
 * The known causes for which an identity refuses a token, each once, in the order of the comparisons.
 * @param about the claim that a message of the cloud is about: where something known explains it there, what differs elsewhere is left out
 */
export function causesOf(decision: Decision, claims: TokenClaims, about?: string): NamedCause[] {
  if (decision.verdict !== Verdict.DENY) return [];
  const refusals = refusalsOf(decision, claims);
  const there = about === undefined ? [] : causesAt(refusals.filter(({ claim }) => claim === about));
  return there.length > 0 ? there : causesAt(refusals);
}

function causesAt(refusals: readonly Refusal[]): NamedCause[] {
  const found = new Map<string, NamedCause>();
  for (const refusal of refusals) {
    for (const { id, find } of causesFor(refusal.token)) {
      const cause = found.has(id) ? undefined : find(refusal);
      if (cause) found.set(id, { id, ...cause });
    }
  }
  return [...found.values()];
}
