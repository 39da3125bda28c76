import { triedChanges } from './tried-changes';
import { ambiguousIdentity, unknownIdentity } from '../../internal/catalogue/verify';
import { Party } from '../../trust';
import { IdentitySet } from '../identity-set';
import { printable } from '../printable';

/** A claim before and after a change. */
export interface ChangedClaim {
  /** Its name. */
  readonly claim: string;
  /** What the token has. @default - nothing */
  readonly before?: string;
  /** What it would have had. @default - nothing */
  readonly after?: string;
}

/** Something that could have been different about the run. */
export interface AcceptedChange {
  /** What, in words: `any other branch`. */
  readonly change: string;
  /** Everything that is different in the token then; the claim that says it comes first. */
  readonly claims: ChangedClaim[];
}

/** Changes of the run of a token, by what becomes of them. */
export interface TriedChanges {
  /** What is accepted. */
  readonly accepted: AcceptedChange[];
  /** What the files leave open. */
  readonly open: AcceptedChange[];
  /** What is refused, in words. */
  readonly refused: string[];
  /** Why nothing was tried. @default - it was */
  readonly unknown?: string;
}

/**
 * All that could have been different about the run of an accepted token, one thing at a time, and accepted all the same: how much more than
 * this run an identity trusts. Each is tried, with all claims as the issuer would mint them.
 *
 * What takes two changes at once is not tried: `AdmittedSet` decides over all tokens.
 */
export class ToleratedChanges {
  /**
   * Tries the changes at one identity of some files. Throws for a name that the files do not hold, or hold more than once.
   * @param party the cloud, where several have an identity of this name
   */
  public static of(set: IdentitySet, identity: string, token: Record<string, unknown>, party?: Party): ToleratedChanges {
    const found = set._trusting.filter((one) => one.identity === identity && (party === undefined || one.party === party));
    if (found.length === 0) throw unknownIdentity(identity, set.identities.map((one) => one.identity));
    if (found.length > 1) throw ambiguousIdentity(identity, found.map(({ party: cloud, source }) => `${cloud}: ${source}`));
    return new ToleratedChanges(triedChanges(found[0], token));
  }

  /** What is accepted, the fewest changed claims first. */
  public readonly accepted: AcceptedChange[];
  /** What the files leave open. */
  public readonly open: AcceptedChange[];
  /** What is refused, in words. */
  public readonly refused: string[];
  /** Why nothing was tried. @default - it was */
  public readonly unknown?: string;

  /** Of changes that were tried. */
  constructor({ accepted, open, refused, unknown }: TriedChanges) {
    this.accepted = accepted;
    this.open = open;
    this.refused = refused;
    this.unknown = unknown;
  }

  /** One line for each accepted change and each that is open. */
  public inWords(): string {
    if (this.unknown !== undefined) return `not known: ${this.unknown}`;
    const lines = [...this.accepted.map(words), ...this.open.map((change) => `perhaps ${words(change)}`)];
    return lines.length === 0 ? 'nothing that was tried' : lines.join('\n');
  }
}

function words({ change, claims: [first, ...others] }: AcceptedChange): string {
  const shown = first.after === undefined ? `no ${first.claim}` : `${first.claim} ${printable(JSON.stringify(first.after))}`;
  return `${printable(change)}: ${shown}${others.length === 0 ? '' : `, and with it ${others.map(({ claim }) => claim).join(', ')}`}`;
}
