import { tokenJson, claimsOf } from './token-json';
import { jwtClaims } from './token-jwt';
import { tokensIn } from './token-search';
import { wrongKind } from '../internal/catalogue/props';
import { severalTokens, tokenTooLarge } from '../internal/catalogue/token';
import { checkProps, isText } from '../internal/check-props';
import { TokenClaims } from '../trust';

/** What is known of a text that somebody pasted. */
export interface TextOptions {
  /** Where it comes from; errors name it. @default - what it is: `the token` */
  readonly source?: string;
}

/** How a token was given. */
export enum TokenForm {
  /** Its claims as JSON. */
  CLAIMS = 'claims',
  /** A JWT, of which the payload was decoded. */
  JWT = 'jwt',
}

/** Characters that are read of a token. Platforms' tokens have some 2,000. */
const MAX_LENGTH = 1_048_576;

/** The claims of a token that somebody pasted. Nothing of it is verified, and its signature is not kept. */
export class DecodedToken {
  /**
   * Reads decoded claims as JSON, a raw JWT (`Bearer ` and white space around it are tolerated, the signature may be left out after the
   * last dot), its payload alone, the answer `{ "value": JWT }` of GitHub's token endpoint, or a log in which one of them stands, with the times
   * at its lines. Throws for anything else, and for two tokens in one text; what was given is not repeated.
   * @param text at most 1,048,576 characters
   * @see https://www.rfc-editor.org/rfc/rfc7519#section-7.2
   */
  public static fromText(text: string, options: TextOptions = {}): DecodedToken {
    checkProps('fromText', options, { source: { is: isText, write: "'token.jwt'" } });
    const { source = 'the token' } = options;
    if (!isText(text)) throw wrongKind('text', typeof text, "readFileSync('token.json', 'utf8')");
    if (text.length > MAX_LENGTH) throw tokenTooLarge(source, `${text.length} characters`, `at most ${MAX_LENGTH} characters`);
    const whole = /^[{["]/.test(text.trim()) && isJson(text) ? tokenJson(text.trim(), source) : undefined;
    if (whole !== undefined) return DecodedToken.ofJson(whole, source);
    const [found, ...others] = tokensIn(text, source);
    if (others.length > 0) throw severalTokens(source, [found, ...others].map(({ claims }) => claims.aud));
    if (found !== undefined) return new DecodedToken(found.claims, found.isJwt ? TokenForm.JWT : TokenForm.CLAIMS);
    // Nothing stands out: what is wrong with the whole is what there is to say.
    return /^[{["]/.test(text.trim()) ? DecodedToken.ofJson(tokenJson(text.trim(), source), source) : new DecodedToken(jwtClaims(text, source), TokenForm.JWT);
  }

  private static ofJson(json: unknown, source: string): DecodedToken {
    const raw = jwtIn(json);
    return raw === undefined ? new DecodedToken(claimsOf(json, source), TokenForm.CLAIMS) : new DecodedToken(jwtClaims(raw, source), TokenForm.JWT);
  }

  /** What is not looked at, for whoever reads the answer. */
  public readonly notChecked: string[] = ['signature', 'expiry'];

  private constructor(
    /** The claims, as they were given. */
    public readonly claims: Record<string, unknown>,
    /** How they were given. */
    public readonly form: TokenForm,
  ) {}
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
}

/** The JWT that some JSON carries: text, or the answer of GitHub's token endpoint. */
function jwtIn(json: unknown): string | undefined {
  if (typeof json === 'string') return json;
  const { value, iss } = json as TokenClaims;
  return iss === undefined && typeof value === 'string' ? value : undefined;
}
