import { RunChange } from './change';
import { jobChanges } from './job-changes';
import { refChanges } from './ref-changes';
import { repositoryChanges } from './repository-changes';
import { runOf } from './run-of';
import { isTrustedWorkflowError } from '../../../internal/errors';
import { GitHubRun, mint } from '../../../issuers/github/token';
import { TokenClaims, Verdict } from '../../../trust';
import { TrustingIdentity } from '../../../trust/identity';

/** What became of one change. */
export interface TriedChange {
  readonly change: RunChange;
  /** The token with it. */
  readonly token: TokenClaims;
  readonly verdict: Verdict;
}

/** Tries everything that could have been different about the run of a token; undefined where it is not known what the issuer would mint then. */
export function tryChanges(identity: TrustingIdentity, token: TokenClaims): TriedChange[] | undefined {
  const run = guarded(() => runOf(token));
  if (run === undefined) return undefined;
  const kinds = [...refChanges(run), ...repositoryChanges(run), ...jobChanges(run, token)];
  return kinds.flatMap((kind) => widest(kind.flatMap((change) => tried(identity, token, run, change))));
}

/** The widest change that is accepted; of those that are not, each. */
function widest(changes: readonly TriedChange[]): readonly TriedChange[] {
  const accepted = changes.findIndex(({ verdict }) => verdict === Verdict.ACCEPT);
  return accepted < 0 ? changes : changes.slice(0, accepted + 1);
}

function tried(identity: TrustingIdentity, token: TokenClaims, run: GitHubRun, change: RunChange): TriedChange[] {
  const changed = changedToken(token, run, change);
  return changed === undefined ? [] : [{ change, token: changed, verdict: verdictOf(identity, changed) }];
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

/** The token with all that follows from a change; undefined where the token holds nothing of it, or GitHub mints none. */
function changedToken(token: TokenClaims, run: GitHubRun, { run: other = {}, claims = {} }: RunChange): TokenClaims | undefined {
  const [before, after] = [mint(run), mint({ ...run, ...other })];
  if (after.sub === undefined) return undefined;
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((claim) => before[claim] !== after[claim]);
  const following = differing.filter((claim) => claim === 'environment' || Object.hasOwn(token, claim)).map((claim) => [claim, after[claim]]);
  const direct = Object.entries(claims).filter(([claim]) => Object.hasOwn(token, claim));
  if (following.length + direct.length === 0) return undefined;
  const changed = { ...token, ...Object.fromEntries([...following, ...direct]) as TokenClaims };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}

