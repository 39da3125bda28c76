import { OpenScalar, parseJson } from '../artifacts/syntax';
import { tokenNotClaims, tokenTooLarge } from '../internal/catalogue/token';
import { show } from '../internal/errors';
import { TokenClaims } from '../trust';

/** Levels of nesting. Issuers mint two. */
export const MAX_TOKEN_DEPTH = 64;

/**
 * The JSON value of some text, when it is no deeper than a token can be. Throws `duplicate-key` for a claim that is there twice: clouds differ in which they take.
 * A number that readers write in different ways (`2.0`, one of twenty digits) stays what stands there: no cloud's reading of it is known.
 */
export function tokenJson(text: string, source: string): unknown {
  const value = parsed(text, source);
  if (!within(value, MAX_TOKEN_DEPTH)) throw tokenTooLarge(source, `more than ${MAX_TOKEN_DEPTH} levels of JSON`, `at most ${MAX_TOKEN_DEPTH} levels`);
  return withTimes(parseJson(text, source).json);
}

/** Times of a token, which decide nothing here, however they are written. */
const TIMES = ['iat', 'exp', 'nbf', 'auth_time'];

function withTimes(value: unknown): unknown {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) return value;
  return Object.fromEntries(Object.entries(value).map(([claim, time]: [string, unknown]) => (
    [claim, TIMES.includes(claim) && time instanceof OpenScalar ? Number(time.source) : time])));
}

/** The claims, if a JSON value is the claims of a token. Without an issuer nothing would decide: every answer would be a refusal. */
export function claimsOf(value: unknown, source: string): TokenClaims {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) throw tokenNotClaims(source, 'this is not a JSON object', kindOf(value));
  const claims = value as TokenClaims;
  if (!Object.hasOwn(claims, 'iss') || typeof claims.iss !== 'string') {
    throw tokenNotClaims(source, 'no claim `iss` names its issuer as text', `an object with the keys ${show(Object.keys(claims))}`);
  }
  return claims;
}

function parsed(text: string, source: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw tokenNotClaims(source, 'its JSON cannot be read', withoutText((error as Error).message));
  }
}

/** What the parser says, without the piece of the text that it shows: it may be a piece of a signature. */
function withoutText(message: string): string {
  return message.split(', ')[0].replace(/[^ -~]/g, '?');
}

function within(value: unknown, levels: number): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return levels > 0 && Object.values(value).every((inner) => within(inner, levels - 1));
}

function kindOf(value: unknown): string {
  if (value === null) return 'null';
  return Array.isArray(value) ? `a list of ${value.length}` : `a ${typeof value}`;
}
