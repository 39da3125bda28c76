import { COMPARED, ComparedClaim } from './compare';
import { CASE_MISS, EntraMessage, NO_MATCH, replyText } from './messages';
import { Explanation, TokenClaims, Verdict } from '../../../trust';

/** What Entra says to a token that no credential admits. */
export interface EntraReply {
  /** The claim at which the credential that comes closest falls. */
  readonly claim: ComparedClaim;
  readonly code: string;
  /** The whole text, with what the token presents. @default - the token has no text there, and no document says what Entra answers */
  readonly text?: string;
}

/** What Entra says to a token that every one of these credentials refuses. Their parts are in the order of the codes. */
export function replyTo(token: TokenClaims, credentials: readonly Explanation[]): EntraReply {
  const claim = firstFailing(credentials);
  const message = claim === 'sub' && credentials.some(differsInCaseAlone) ? CASE_MISS.value : NO_MATCH[claim].value;
  return { claim, code: message.code, ...textOf(message, token, claim) };
}

function textOf(message: EntraMessage, token: TokenClaims, claim: ComparedClaim): { text?: string } {
  const presented: unknown = Object.hasOwn(token, claim) ? token[claim] : undefined;
  return typeof presented === 'string' ? { text: replyText(message, presented) } : {};
}

/** The claim at which the last credential falls, in the order of the codes. An expression stands in the place of the subject. */
function firstFailing(credentials: readonly Explanation[]): ComparedClaim {
  const falls = credentials.map(({ children = [] }) => children.findIndex(({ verdict }) => verdict === Verdict.DENY));
  return COMPARED[Math.min(Math.max(0, ...falls), COMPARED.length - 1)];
}

function differsInCaseAlone({ children = [] }: Explanation): boolean {
  const denied = children.filter(({ verdict }) => verdict === Verdict.DENY);
  const [{ key, expected, got }] = denied.length === 1 ? denied : [{}] as Partial<Explanation>[];
  return key === 'sub' && expected !== undefined && expected.toLowerCase() === got?.toLowerCase();
}
