import { ChangedRun } from './change';
import { jobChanges } from './job-changes';
import { refChanges } from './ref-changes';
import { repositoryChanges } from './repository-changes';
import { runOf } from './run-of';
import { ChangesOfOneKind, RunChange, TokenClaims } from '../../../trust';
import { GitHubRun, mint } from '../token';

/** All that could have been different about the run of a token; undefined where the token is of no run that is understood. */
export function changesOf(token: TokenClaims): readonly ChangesOfOneKind[] | undefined {
  const run = runOf(token);
  if (run === undefined) return undefined;
  const kinds = [...refChanges(run), ...repositoryChanges(run), ...jobChanges(run, token)];
  return kinds.map((kind) => kind.flatMap((change) => minted(token, run, change)));
}

function minted(token: TokenClaims, run: GitHubRun, change: ChangedRun): RunChange[] {
  const changed = changedToken(token, run, change);
  return changed === undefined ? [] : [{ name: change.name, claim: change.claim, token: changed }];
}

/** The token with all that follows from a change; undefined where the token holds nothing of it, or GitHub mints none. */
function changedToken(token: TokenClaims, run: GitHubRun, { run: other = {}, claims = {} }: ChangedRun): TokenClaims | undefined {
  const [before, after] = [mint(run), mint({ ...run, ...other })];
  if (after.sub === undefined) return undefined;
  const differing = [...new Set([...Object.keys(before), ...Object.keys(after)])].filter((claim) => before[claim] !== after[claim]);
  const following = differing.filter((claim) => claim === 'environment' || Object.hasOwn(token, claim)).map((claim) => [claim, after[claim]]);
  const direct = Object.entries(claims).filter(([claim]) => Object.hasOwn(token, claim));
  if (following.length + direct.length === 0) return undefined;
  const changed = { ...token, ...Object.fromEntries([...following, ...direct]) as TokenClaims };
  return Object.fromEntries(Object.entries(changed).filter(([, value]) => value !== undefined));
}
