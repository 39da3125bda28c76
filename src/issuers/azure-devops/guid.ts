const ALPHABET = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** How the bytes of a GUID stand in memory: the first three groups are numbers, the lowest byte first. */
const ORDER = [3, 2, 1, 0, 5, 4, 7, 6, 8, 9, 10, 11, 12, 13, 14, 15];

/** Ids as Azure DevOps and Entra show them: lower case. */
export const GUID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;

/** A GUID as subjects of Entra have it: base64url of its bytes in memory. */
export function encodeGuid(guid: string): string {
  const hex = guid.replaceAll('-', '');
  const bits = ORDER.map((index) => Number.parseInt(hex.slice(2 * index, 2 * index + 2), 16).toString(2).padStart(8, '0')).join('').padEnd(132, '0');
  return Array.from({ length: 22 }, (_, index) => ALPHABET[Number.parseInt(bits.slice(6 * index, 6 * index + 6), 2)]).join('');
}

/** The GUID of 22 such characters. */
export function decodeGuid(text: string): string {
  const bits = [...text].map((character) => ALPHABET.indexOf(character).toString(2).padStart(6, '0')).join('');
  const memory = ORDER.map((_, index) => Number.parseInt(bits.slice(8 * index, 8 * index + 8), 2).toString(16).padStart(2, '0'));
  const hex = ORDER.map((index) => memory[index]).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}
