import { claimsOf, tokenJson } from './token-json';
import { base64Bytes } from '../internal/bytes';
import { tokenNotJwt } from '../internal/catalogue/token';
import { show } from '../internal/errors';
import { TokenClaims } from '../trust';

const SEGMENTS = ['header', 'payload', 'signature'];
/** What is tolerated before a token: it is pasted from a request. */
const SCHEME = /^(?:authorization:\s*)?bearer\s+/i;
/** @see https://www.rfc-editor.org/rfc/rfc7515#section-2 (2026-11-21) */
const OUTSIDE_BASE64URL = /[^A-Za-z0-9_-]/u;

/**
 * The claims of a JWT. Nothing is verified; the signature may be left empty.
 * @see https://www.rfc-editor.org/rfc/rfc7519 (2026-11-21)
 */
export function jwtClaims(text: string, source: string): TokenClaims {
  // Terminals and mail wrap long lines.
  const segments = text.trim().replace(SCHEME, '').replace(/\s+/g, '').split('.');
  checkCount(segments, source);
  segments.forEach((segment, index) => checkSegment(segment, index, source));
  const [header, payload] = segments.map((segment, index) => decoded(segment, index, source));
  headerOf(header, source);
  return claimsOf(tokenJson(payload, `the payload of ${source}`), `the payload of ${source}`);
}

function checkCount(segments: string[], source: string): void {
  if (/^\*+$/.test(segments.join(''))) throw tokenNotJwt(source, 'a log masks tokens', 'nothing but asterisks');
  const { length } = segments;
  if (length === SEGMENTS.length) return;
  const why = length === 5 ? 'five segments are an encrypted token, whose claims only its receiver reads' : 'a JWT has three segments';
  throw tokenNotJwt(source, why, length === 1 ? 'text without dots that is not JSON' : `${length} segments`);
}

/** A signature that was cut off is no loss: it is not checked. */
function checkSegment(segment: string, index: number, source: string): void {
  const name = `segment ${index + 1} (${SEGMENTS[index]})`;
  const foreign = OUTSIDE_BASE64URL.exec(segment);
  if (foreign) throw tokenNotJwt(source, `${name} is not base64url`, `${show(foreign[0])} as character ${foreign.index + 1} of ${segment.length}`);
  if (index < 2 && segment === '') throw tokenNotJwt(source, `${name} is empty`, 'nothing between the dots');
  if (segment.length % 4 === 1) throw tokenNotJwt(source, `${name} was cut off`, `${segment.length} characters, which no bytes encode to`);
}

function decoded(segment: string, index: number, source: string): string {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(base64Bytes(segment));
  } catch {
    if (index === 2) return ''; // the signature: bytes, and nobody's business
    throw tokenNotJwt(source, `segment ${index + 1} (${SEGMENTS[index]}) holds bytes that are not text`, `${segment.length} characters`);
  }
}

function headerOf(text: string, source: string): void {
  try {
    JSON.parse(text);
  } catch {
    throw tokenNotJwt(source, 'segment 1 (header) holds no JSON', `${text.length} characters of something else`);
  }
}
