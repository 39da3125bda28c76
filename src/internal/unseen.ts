/** Characters that steer a terminal, or change how it shows the text around them: controls, formats, line separators, halves of surrogate pairs. */
const UNSEEN = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}\p{Cs}]/gu;

/** Text of any length for a terminal: what cannot be seen is escaped as JSON escapes it, but for the characters of `kept`. */
export function escapeUnseen(text: string, kept = ''): string {
  return text.replace(UNSEEN, (character) => kept.includes(character) ? character : escaped(character));
}

function escaped(character: string): string {
  return character.split('').map((unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`).join('');
}
