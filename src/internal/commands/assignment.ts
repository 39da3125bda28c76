import { shellLine } from '../shell';

/** A text, or a variable of the shell whose value stands there. */
export type ShellPiece = { readonly text: string } | { readonly variable: string };

/** One word of a POSIX shell that is made of texts and variables. An unset variable ends the script: an empty account or role would be another one. */
export function shellWord(pieces: readonly ShellPiece[]): string {
  const written = pieces.filter((piece) => !('text' in piece) || piece.text !== '').map((piece) => 'text' in piece ? shellLine([piece.text]) : `"\${${piece.variable}:?}"`);
  return written.length === 0 ? "''" : written.join('');
}
