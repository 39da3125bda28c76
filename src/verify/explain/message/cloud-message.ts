import { MessageAgreement, MessageComparison } from './agreement';
import { compareMessage } from './compare-message';
import { KnownMessage } from './known-message';
import { messagesIn, plain, presentedIn } from './recognise';
import { cloudMessageTooLarge, unknownCloudMessage } from '../../../internal/catalogue/explain';
import { wrongKind } from '../../../internal/catalogue/props';
import { checkProps, isText } from '../../../internal/check-props';
import { Decision, Party } from '../../../trust';
import type { TextOptions } from '../../decoded-token';

/** Characters of a message, with the log around it. */
const MAX_LENGTH = 1_048_576;

/** What a cloud answered to a token, as a log has it: which cloud it was, what it means, and the claims that it names. */
export class CloudMessage {
  /**
   * Reads a message, or a log in which it stands; of several, the first whose words are known. Throws for one that is not known, and for
   * more than 1,048,576 characters.
   * @param text as a log has it: broken lines, colours and quotes of JSON are tolerated
   */
  public static fromText(text: string, options: TextOptions = {}): CloudMessage {
    checkProps('fromText', options, { source: { is: isText, write: "'error.txt'" } });
    const { source = 'the message' } = options;
    if (!isText(text)) throw wrongKind('text', typeof text, "readFileSync('error.txt', 'utf8')");
    if (text.length > MAX_LENGTH) throw cloudMessageTooLarge(source, text.length, MAX_LENGTH);
    const clean = plain(text);
    const found = messagesIn(clean).at(0);
    if (!found) throw unknownCloudMessage(source, text);
    return new CloudMessage(found, presentedIn(clean, found));
  }

  /** The cloud that answered. */
  public readonly party: Party;
  /** Which message it is: stable, kebab-case, `azure-subject`. */
  public readonly id: string;
  /** What it means, in a sentence. */
  public readonly meaning: string;
  /** The claim that it is about. @default - it does not say */
  public readonly about?: string;

  private constructor(
    private readonly known: KnownMessage,
    /** The claims of the token that it names. */
    public readonly claims: Record<string, unknown>,
  ) {
    this.party = known.party;
    this.id = known.id;
    this.meaning = known.meaning;
    this.about = known.about;
  }

  /**
   * Whether the message is what the files say: a token that they admit, and the cloud refuses, is decided by something else than these files.
   * @param decision the decision of an identity of the same cloud
   * @param token the claims that were decided
   */
  public compare(decision: Decision, token: Record<string, unknown>): MessageComparison {
    if (decision.party !== this.party) return { agreement: MessageAgreement.OPEN, text: 'the message is of another cloud' };
    return compareMessage({ ...this.known, claims: this.claims }, decision, token);
  }
}
