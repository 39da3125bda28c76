/** Where something stands in a file. */
export interface SourceLocationProps {
  /** The file, as it was given. */
  readonly file: string;
  /** Which of several YAML documents in the file, from 1. @default - the file is one document */
  readonly document?: number;
  /** JSON pointer (RFC 6901) in the document, for YAML and HCL too; empty for all of it. @default '' */
  readonly pointer?: string;
  /** Line, from 1. @default - not counted; JSON is read without */
  readonly line?: number;
  /** Column, in UTF-16 units, from 1. @default - not counted */
  readonly column?: number;
}

/**
 * A place in a file. Names of files may hold any character, so nobody takes the text of a place apart: its parts are here.
 */
export class SourceLocation {
  /** The file, as it was given. */
  public readonly file: string;
  /** Which of several YAML documents in the file, from 1. @default - the file is one document */
  public readonly document?: number;
  /** JSON pointer (RFC 6901) in the document; empty for all of it. */
  public readonly pointer: string;
  /** Line, from 1. @default - not counted */
  public readonly line?: number;
  /** Column, in UTF-16 units, from 1. @default - not counted */
  public readonly column?: number;
  /** For people: `cdk.out/App.template.json#/Resources/Role`, with the line where it is known. */
  public readonly text: string;

  /** A place by its parts. */
  constructor({ file, document, pointer = '', line, column }: SourceLocationProps) {
    this.file = file;
    this.document = document;
    this.pointer = pointer;
    this.line = line;
    this.column = column;
    const place = line === undefined ? '' : column === undefined ? ` (line ${line})` : ` (line ${line}, column ${column})`;
    this.text = `${this.unit}#${pointer}${place}`;
    Object.freeze(this);
  }

  /** The file, and which of its documents where there are several: `roles.yaml`, `roles.yaml[2]`. Names in one unit refer to each other. */
  public get unit(): string {
    return this.document === undefined ? this.file : `${this.file}[${this.document}]`;
  }

  /** The place without the file: `#/Resources/Role`, `[2]#/Resources/Role`. The same for the same place in a file of another name. */
  public get within(): string {
    return this.text.slice(this.file.length);
  }

  /** A place in this one, by the rest of the pointer: `/bindings/0`. It has the line of this one. */
  public below(pointer: string): SourceLocation {
    const { file, document, line, column } = this;
    return new SourceLocation({ file, document, pointer: `${this.pointer}${pointer}`, line, column });
  }

  /** The same as `text`. */
  public toString(): string {
    return this.text;
  }

  /** What JSON answers say of a place: its text. */
  public toJSON(): string {
    return this.text;
  }
}
