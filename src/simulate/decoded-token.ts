import { tokenJson, claimsOf } from './token-json';
import { jwtClaims } from './token-jwt';
import { wrongKind } from '../internal/catalogue/props';
import { tokenTooLarge } from '../internal/catalogue/token';
import { isText } from '../internal/check-props';
import { TokenClaims } from '../trust';

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
   * last dot), or the answer `{ "value": JWT }` of GitHub's token endpoint. Throws for anything else; what was given is not repeated.
   * @param text at most 1,048,576 characters
   * @param source where it comes from; errors name it
   * @see https://www.rfc-editor.org/rfc/rfc7519#section-7.2
   */
  public static fromText(text: string, source: string = 'the token'): DecodedToken {
    if (!isText(text)) throw wrongKind('text', typeof text, "readFileSync('token.json', 'utf8')");
    if (text.length > MAX_LENGTH) throw tokenTooLarge(source, `${text.length} characters`, `at most ${MAX_LENGTH} characters`);
    const json = /^[{["]/.test(text.trim()) ? tokenJson(text.trim(), source) : undefined;
    const raw = json === undefined ? text : jwtIn(json);
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

/** The JWT that some JSON carries: text, or the answer of GitHub's token endpoint. */
function jwtIn(json: unknown): string | undefined {
  if (typeof json === 'string') return json;
  const { value, iss } = json as TokenClaims;
  return iss === undefined && typeof value === 'string' ? value : undefined;
}
