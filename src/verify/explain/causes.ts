import { faultsOf, refusalsOf } from './refusal';
import { AFTER, BEFORE, isFault, TOO_WIDE } from './registry';
import { withRequired } from './required-clause';
import { issuerOf, ISSUERS } from '../../issuers/known';
import { Cause, Decision, FoundCause, Refusal, textOf, TokenClaims, Verdict } from '../../trust';

/** What the CI system of a token knows. A token without an issuer may be of any. */
function ownCauses(token: TokenClaims): readonly Cause[] {
  const issuer = textOf(token, 'iss');
  return issuer === undefined ? ISSUERS.flatMap(({ causes }) => causes) : issuerOf(issuer)?.causes ?? [];
}

/** A cause with its id and the place where it was found. */
export type NamedCause = FoundCause & Pick<Cause, 'id'> & { readonly where: string };

/**
 * The known causes for which an identity refuses a token, each once, in the order of the comparisons; where it is open whether it does, what is
 * wrong whatever the token; where it accepts, what lets in more than it seems.
 * @param about the claim that a message of the cloud is about: where something known explains it there, what differs elsewhere is left out
 */
export function causesOf(decision: Decision, claims: TokenClaims, about?: string): NamedCause[] {
  if (decision.verdict === Verdict.ACCEPT) return causesAt(faultsOf(decision, claims), (refusal) => find(TOO_WIDE, refusal));
  if (decision.verdict === Verdict.UNKNOWN) return causesAt(faultsOf(decision, claims));
  const refusals = refusalsOf(decision, claims);
  const there = about === undefined ? [] : causesAt(refusals.filter(({ claim }) => claim === about));
  return there.length > 0 ? there : causesAt(refusals);
}

/** A cause that is found at several comparisons is told once; beside what is wrong whatever the token nothing else is. */
function causesAt(refusals: readonly Refusal[], causesOfOne = ofOne): NamedCause[] {
  const found = new Map<string, NamedCause>();
  for (const refusal of refusals) for (const cause of causesOfOne(refusal)) found.set(cause.id, joined(cause, found.get(cause.id)));
  const all = [...found.values()];
  const faults = all.filter(({ id }) => isFault(id));
  return faults.length > 0 ? faults : all;
}

/** What explains a comparison as a whole stands alone; of what the CI system knows, each explains a part. */
function ofOne(refusal: Refusal): NamedCause[] {
  const whole = find(BEFORE, refusal).slice(0, 1);
  const own = whole.length > 0 ? whole : find(ownCauses(refusal.token), refusal);
  return own.length > 0 ? own : find(AFTER, refusal).slice(0, 1);
}

function find(causes: readonly Cause[], refusal: Refusal): NamedCause[] {
  return causes.flatMap(({ id, find: ask }): NamedCause[] => {
    const one = ask(refusal);
    return one ? [withRequired({ id, where: refusal.leaf.where, ...one }, refusal)] : [];
  });
}

function joined(cause: NamedCause, before: NamedCause | undefined): NamedCause {
  if (!before) return cause;
  const edits = [...before.edits ?? [], ...cause.edits ?? []];
  return edits.length === 0 ? before : { ...before, edits };
}
