const ENCODER = new TextEncoder();
const ASCII = /^[\0-\x7f]*$/;

/** Bytes of a text in UTF-8. Half a surrogate pair counts three, as the character that replaces it. */
export function utf8Length(text: string): number {
  return ASCII.test(text) ? text.length : ENCODER.encode(text).length;
}

/**
 * The bytes of base64 in either alphabet, with or without padding. A last character that completes no byte is left out; the caller
 * checks the alphabet.
 */
export function base64Bytes(text: string): Uint8Array {
  const letters = text.replace(/=+$/, '').replaceAll('-', '+').replaceAll('_', '/');
  const whole = letters.length % 4 === 1 ? letters.slice(0, -1) : letters;
  return Uint8Array.from(atob(whole), (character) => character.charCodeAt(0));
}
