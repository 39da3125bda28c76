import { coloured, CommandIo } from './io';

/** The forms in which an answer is printed. */
export enum OutputFormat {
  /** For people. */
  TEXT = 'text',
  /** For machines: a schema in docs/schema says what is in it. */
  JSON = 'json',
}

/** How text looks. */
export interface TextStyle {
  readonly colour: boolean;
  /** Everything, where a result is summed up otherwise. */
  readonly full: boolean;
}

/** One writer for each form. */
export type Writers<Result, Format extends string = OutputFormat> = Readonly<Record<Format, (result: Result, style: TextStyle) => string>>;

/** What every command is told about its output. */
export interface OutputOptions<Format extends string = OutputFormat> {
  readonly format: Format;
  readonly full?: boolean;
}

/** Prints a result. */
export function print<Result, Format extends string = OutputFormat>(
  result: Result, writers: Writers<Result, Format>, { format, full = false }: OutputOptions<Format>, io: CommandIo,
): void {
  io.out(writers[format](result, { colour: coloured(io), full }));
}

/** Parts of a text that are not empty, with a blank line between. */
export function paragraphs(parts: readonly string[]): string {
  return `${parts.filter((part) => part !== '').join('\n\n')}\n`;
}
