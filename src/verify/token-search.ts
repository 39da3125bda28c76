import { claimsOf, tokenJson } from './token-json';
import { jwtClaims } from './token-jwt';
import { base64Bytes } from '../internal/bytes';
import { tokenTooLarge } from '../internal/catalogue/token';
import { isTrustedWorkflowError } from '../internal/errors';
import { TokenClaims } from '../trust';

/** A token that some text holds. */
export interface FoundToken {
  readonly claims: TokenClaims;
  readonly isJwt: boolean;
}

/** What a log puts in front of each line: job and step, as gh prints them, and the time. @see https://docs.github.com/en/actions/how-tos/monitor-workflows/use-workflow-run-logs (2026-11-21) */
const LINE_STARTS = /^\ufeff?(?:[^\t\n]*\t[^\t\n]*\t)?\ufeff?\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?Z /gm;
const COLOURS = new RegExp(`${String.fromCharCode(27)}\\[[\\d;]*m`, 'g');
/** Three segments, or a payload alone, which begins with `{"`; with nothing beside them that could belong to them. */
const JWT = /(?<![^\s"'`(<>=:,])eyJ[\w-]+\.eyJ[\w-]+\.[\w-]*(?![^\s"'`)<>,;}\]])/g;
const PAYLOAD = /(?<![^\s"'`(<>=:,])eyJ[\w+/-]{16,}={0,2}(?![^\s"'`)<>,;}\]])/g;
/** Characters that are looked at for the ends of objects: an evil text opens one at each character. */
const MAX_LOOKED_AT = 20_000_000;

/** The tokens in a text with other lines around them, each once. What looks like one and cannot be read is none. */
export function tokensIn(text: string, source: string): FoundToken[] {
  const plain = text.replace(COLOURS, '').replace(LINE_STARTS, '');
  const jwts = (plain.match(JWT) ?? []).flatMap((jwt) => readable(() => ({ claims: jwtClaims(jwt, source), isJwt: true })));
  const payloads = [...plain.match(PAYLOAD) ?? [], ...wrapped(plain)].flatMap((payload) => (
    readable(() => ({ claims: payloadClaims(payload, source), isJwt: false }))));
  const objects = objectsIn(plain, source).map((object) => ({ claims: claimsOf(tokenJson(object, source), source), isJwt: false }));
  const byClaims = new Map([...objects, ...payloads, ...jwts].map((found) => [JSON.stringify(Object.entries(found.claims).sort()), found]));
  return [...byClaims.values()];
}

function readable(read: () => FoundToken): FoundToken[] {
  try {
    return [read()];
  } catch (error) {
    if (isTrustedWorkflowError(error)) return [];
    throw error;
  }
}

/** A payload that a terminal or base64 broke into lines, where there is nothing else. */
function wrapped(text: string): string[] {
  return /^\s*eyJ[\w+/\s-]+={0,2}\s*$/.test(text) ? [text.replace(/\s+/g, '')] : [];
}

function payloadClaims(payload: string, source: string): TokenClaims {
  return claimsOf(tokenJson(new TextDecoder().decode(base64Bytes(payload)), source), source);
}

/** The objects of JSON that are claims of a token, as they stand in the text. */
function objectsIn(text: string, source: string): string[] {
  const found: string[] = [];
  let left = MAX_LOOKED_AT;
  for (let start = text.indexOf('{'); start >= 0;) {
    const end = endOfObject(text, start);
    left -= (end ?? text.length) - start;
    if (left < 0) throw tokenTooLarge(source, 'more braces than a log with one token has', 'the claims, with some lines around them');
    const object = end === undefined ? undefined : text.slice(start, end);
    const isClaims = object !== undefined && hasIssuer(object);
    if (isClaims) found.push(object);
    start = text.indexOf('{', isClaims ? end : start + 1);
  }
  return found;
}

const [QUOTE, BACKSLASH, OPEN, CLOSE] = ['"', '\\', '{', '}'].map((character) => character.charCodeAt(0));

/** The place behind the brace that closes the one at `start`. Braces in texts are none. By code units: an evil text has all of them looked at. */
function endOfObject(text: string, start: number): number | undefined {
  let [depth, quoted] = [0, false];
  for (let at = start; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code === QUOTE) quoted = !quoted;
    else if (code === BACKSLASH) at += 1;
    else if (!quoted && code === OPEN) depth += 1;
    else if (!quoted && code === CLOSE) depth -= 1;
    if (depth === 0) return at + 1;
  }
  return undefined;
}

function hasIssuer(object: string): boolean {
  try {
    const value: unknown = JSON.parse(object);
    return typeof value === 'object' && value !== null && Object.hasOwn(value, 'iss') && typeof (value as TokenClaims).iss === 'string';
  } catch {
    return false;
  }
}
