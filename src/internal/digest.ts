import { sha256 } from 'js-sha256';

/** Hex digits of a SHA-256 of the UTF-8 bytes of a text. */
export function hexDigest(text: string, digits: number): string {
  // Bytes, since the library writes half a surrogate pair otherwise than Node does.
  return sha256(new TextEncoder().encode(text)).slice(0, digits);
}
