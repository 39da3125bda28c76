import { changesInWords, TriedChanges, triedChanges } from './tried-changes';
import { checkProps, having, isText, PropertyKinds } from '../../internal/check-props';
import { Party } from '../../trust';
import { oneCalled } from '../identity-reference';
import { IdentitySet } from '../identity-set';

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

/** A token, and the identity that accepts it. */
export interface ToleratedChangesProps {
  /** The identity: its name, ARN, email, client id, `STACK/NAME` or file. */
  readonly identity: string;
  /** The claims of the token. */
  readonly token: { readonly [claim: string]: unknown };
  /** The cloud. @default - one cloud alone has an identity of this name */
  readonly party?: Party;
}

const KINDS: PropertyKinds<ToleratedChangesProps> = {
  identity: { is: isText, write: "'deploy'", required: true },
  token: { is: having(), write: 'token.claims', required: true },
  party: { is: isText, write: 'Party.AWS' },
};

/**
 * All that could have been different about the run of an accepted token, one thing at a time, and accepted all the same: how much more than
 * this run an identity trusts. Each is tried, with all claims as the issuer would mint them.
 *
 * What takes two changes at once is not tried: `AdmittedSet` decides over all tokens.
 */
export class ToleratedChanges {
  /**
   * Tries the changes at one identity of some files. Throws for a name that the files do not hold, or hold more than once.
   */
  public static of(set: IdentitySet, props: ToleratedChangesProps): ToleratedChanges {
    checkProps('ToleratedChanges.of', props, KINDS);
    return new ToleratedChanges(triedChanges(oneCalled(set._trusting, props.identity, props.party), props.token));
  }

  /** What is accepted, the fewest changed claims first. */
  public readonly accepted: AcceptedChange[];
  /** What the files leave open. */
  public readonly open: AcceptedChange[];
  /** What is refused, in words. */
  public readonly refused: string[];
  /** Why nothing was tried. @default - it was */
  public readonly unknown?: string;

  private constructor(private readonly tried: TriedChanges) {
    this.accepted = tried.accepted;
    this.open = tried.open;
    this.refused = tried.refused;
    this.unknown = tried.unknown;
  }

  /** One line for each accepted change and each that is open. */
  public inWords(): string {
    return changesInWords(this.tried);
  }
}
