import { isTrustedWorkflowError } from '../../internal/errors';
import { issuerOf } from '../../issuers/known';
import { RunChange, textOf, TokenClaims, TrustingIdentity, Verdict } from '../../trust';

/** What became of one change. */
export interface TriedChange {
  readonly change: RunChange;
  readonly verdict: Verdict;
}

/** Tries everything that could have been different about the run of a token; undefined where it is not known what the issuer would mint then. */
export function tryChanges(identity: TrustingIdentity, token: TokenClaims): TriedChange[] | undefined {
  const kinds = guarded(() => issuerOf(textOf(token, 'iss') ?? '')?.changesOf(token));
  return kinds?.flatMap((kind) => widest(kind.map((change) => ({ change, verdict: verdictOf(identity, change.token) }))));
}

/** The widest change that is accepted; of those that are not, each. */
function widest(changes: readonly TriedChange[]): readonly TriedChange[] {
  const accepted = changes.findIndex(({ verdict }) => verdict === Verdict.ACCEPT);
  return accepted < 0 ? changes : changes.slice(0, accepted + 1);
}

/** What is too much to decide is open. */
function verdictOf(identity: TrustingIdentity, token: TokenClaims): Verdict {
  return guarded(() => identity.decide(token).verdict) ?? Verdict.UNKNOWN;
}

/** What text of others makes impossible is not known. */
function guarded<T>(body: () => T): T | undefined {
  try {
    return body();
  } catch (error) {
    if (isTrustedWorkflowError(error)) return undefined;
    throw error;
  }
}
