/** Characters that no POSIX shell reads as anything but themselves. */
const PLAIN = /^[A-Za-z0-9_./:=@+,-]+$/;

/** The words of a command as one line for a POSIX shell, which gives the words back as they are. */
export function shellLine(words: string[]): string {
  return words.map((word) => PLAIN.test(word) ? word : `'${word.replaceAll("'", "'\\''")}'`).join(' ');
}
