/** Characters that no POSIX shell reads as anything but themselves. */
const PLAIN = /^[A-Za-z0-9_./:=@+,-]+$/;

/** The words of a command as one line for a POSIX shell, which gives the words back as they are. Commands are written by `internal/commands`, from its tables. */
export function shellLine(words: string[]): string {
  return words.map((word) => PLAIN.test(word) ? word : quoted(word)).join(' ');
}

/** Of `--option=value` the value alone is quoted, as people write it. */
function quoted(word: string): string {
  const name = /^--[a-z-]+=/.exec(word)?.[0] ?? '';
  return `${name}'${word.slice(name.length).replaceAll("'", "'\\''")}'`;
}
