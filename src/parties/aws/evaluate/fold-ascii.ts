/** Lower case for ASCII alone: other letters fold to ASCII ones too, such as the Kelvin sign. */
export function foldAscii(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
