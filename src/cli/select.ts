import { noIdentityFound, noIdentityOfParty } from '../internal/catalogue/cli';
import { unknownIdentity } from '../internal/catalogue/simulate';
import { ArtifactFile, Estate } from '../simulate';
import { Decision, Party, TokenClaims } from '../trust';
import { TrustingIdentity } from '../trust/identity';

/** Which decisions are asked for. */
export interface Selection {
  /** Names of identities. @default - all */
  readonly identity?: string[];
  /** @default - every party */
  readonly party?: Party;
}

/** The decisions that are asked for. Throws where that is nobody. */
export function select(estate: Estate, claims: TokenClaims, files: readonly ArtifactFile[], selection: Selection): Decision[] {
  return selected(estate, files, selection).map((identity) => Estate._decide(identity, claims));
}

/** The identities that are asked for. Throws where that is nobody: an answer about nobody looks like a refusal. */
export function selected(estate: Estate, files: readonly ArtifactFile[], { identity: names, party }: Selection): TrustingIdentity[] {
  const { _trusting: identities } = estate;
  if (identities.length === 0) throw noIdentityFound(files.map(({ path }) => path));
  const known = [...new Set(identities.map(({ identity }) => identity))];
  const missing = names?.find((name) => !known.includes(name));
  if (missing !== undefined) throw unknownIdentity(missing, known);
  const named = identities.filter(({ identity }) => names === undefined || names.includes(identity));
  const asked = named.filter((one) => party === undefined || one.party === party);
  if (asked.length === 0) throw noIdentityOfParty(party ?? '', [...new Set(named.map(({ identity }) => identity))]);
  return asked;
}
