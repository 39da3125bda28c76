import { GivenParameters } from './options/parameter';
import { noIdentityFound, noIdentityOfParty } from '../internal/catalogue/cli';
import { noIdentityOfAccount } from '../internal/catalogue/cli-options';
import { Party, TrustingIdentity } from '../trust';
import { calledBy } from '../verify/shared';

/** Which identities are asked. */
export interface Selection {
  /** What they are called. @default - all */
  readonly identity?: string[];
  /** @default - every party */
  readonly party?: Party;
  /** An account, subscription or project. @default - every one */
  readonly account?: string;
  /** What is known of them beside the files. @default - nothing */
  readonly parameter?: GivenParameters;
}

/** The identities that are asked for. Throws where that is nobody: an answer about nobody looks like a refusal. */
export function selected(
  identities: readonly TrustingIdentity[], files: readonly string[], { identity: names, party, account }: Selection,
): readonly TrustingIdentity[] {
  if (identities.length === 0) throw noIdentityFound(files);
  const meant = names === undefined ? identities : identitiesCalled(identities, names);
  const asked = meant.filter((one) => party === undefined || one.party === party);
  if (asked.length === 0) throw noIdentityOfParty(party ?? '', [...new Set(meant.map(({ identity }) => identity))]);
  return account === undefined ? asked : inAccount(asked, account);
}

/** In the order of the files, each once. */
function identitiesCalled(identities: readonly TrustingIdentity[], names: readonly string[]): TrustingIdentity[] {
  const meant = new Set(names.flatMap((name) => calledBy(identities, name)));
  return identities.filter((one) => meant.has(one));
}

/** Without those of other accounts. Where files do not tell the account, it may be this one: leaving out what may be meant would hide it. */
export function inAccount(identities: readonly TrustingIdentity[], account: string): TrustingIdentity[] {
  const isThere = ({ accounts }: TrustingIdentity) => accounts?.some((id) => id.toLowerCase() === account.toLowerCase());
  if (!identities.some(isThere)) {
    const open = identities.filter(({ accounts }) => accounts === undefined).length;
    throw noIdentityOfAccount(account, [...new Set(identities.flatMap(({ accounts = [] }) => accounts))].sort(), open);
  }
  return identities.filter((one) => isThere(one) ?? true);
}
