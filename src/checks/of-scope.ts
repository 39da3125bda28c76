import { JudgedIdentity } from './judged-identity';
import { JudgedTrust } from './judged-trust';
import { FindingPart } from './rule';
import { RunScopes } from '../trust';
import { TrustScope } from '../verify';

/** A trust whose runs are known. */
export type KnownTrust = JudgedTrust & { readonly runs: RunScopes };

/** Every scope but that of nobody. */
export const ANY_SCOPE: readonly TrustScope[] = Object.values(TrustScope).filter((scope) => scope !== TrustScope.NOBODY);

/** How a rule judges an identity. */
export type JudgeIdentity = (subject: JudgedIdentity) => readonly FindingPart[];

/** What is to be said of each trust that is as wide as one of some scopes. */
export function ofScope(scopes: readonly TrustScope[], say: (trust: KnownTrust) => readonly FindingPart[]): JudgeIdentity {
  const isMeant = (trust: JudgedTrust): trust is KnownTrust => trust.runs !== undefined && scopes.includes(trust.scope.scope);
  return ({ trusts }) => trusts.filter(isMeant).flatMap(say);
}
