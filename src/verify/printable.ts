/** Characters that steer a terminal, or change how it shows the text around them. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;
/** Longest text that is shown in full: claims and conditions are shorter, attacks are not. */
const LONGEST = 2000;

/** Text from files and tokens as one line for people: what cannot be seen is escaped, what has no end is cut. */
export function printable(text: string): string {
  const shown = text.length > LONGEST ? `${text.slice(0, LONGEST)}... (${text.length} characters)` : text;
  return shown.replace(UNSEEN, escaped);
}

/** JSON for machines that does no harm when it is shown on a terminal: the same value, with nothing but printable characters and line feeds. */
export function printableJson(value: unknown): string {
  return JSON.stringify(value, undefined, 2).replace(UNSEEN, (character) => character === '\n' ? character : escaped(character));
}

function escaped(character: string): string {
  return character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
