import { checkProps, isText, PropertyKinds } from '../internal/check-props';

/** Where something stands in a file. */
export interface SourceLocationProps {
  /** The file, as it was given. */
  readonly file: string;
  /** Which of several YAML documents in the file, from 1. @default - the file is one document */
  readonly document?: number;
  /** The text in the file that the pointer is of, where a value of the file is such a text: `Roles.TemplateBody` of a stack set. @default - the file itself */
  readonly embedded?: string;
  /** JSON pointer (RFC 6901) in the document, for YAML and HCL too; empty for all of it. @default '' */
  readonly pointer?: string;
  /** Line, from 1. @default - not counted; JSON is read without */
  readonly line?: number;
  /** Column, in UTF-16 units, from 1. @default - not counted */
  readonly column?: number;
}

const isCount = (value: unknown) => Number.isSafeInteger(value) && value as number > 0;
const KINDS: PropertyKinds<SourceLocationProps> = {
  file: { is: isText, write: "'cdk.out/App.template.json'", required: true },
  document: { is: isCount, write: '2' },
  embedded: { is: isText, write: "'Roles.TemplateBody'" },
  pointer: { is: (value) => isText(value) && /^(?:\/|$)/.test(value as string), write: "'/Resources/Role'" },
  line: { is: isCount, write: '12' },
  column: { is: isCount, write: '5' },
};

/**
 * A place in a file. Names of files may hold any character, so nobody takes the text of a place apart: its parts are here.
 */
export class SourceLocation {
  /** The file, as it was given. */
  public readonly file: string;
  /** Which of several YAML documents in the file, from 1. @default - the file is one document */
  public readonly document?: number;
  /** The text in the file that the pointer is of, where a value of the file is such a text: `Roles.TemplateBody`. @default - the file itself */
  public readonly embedded?: string;
  /** JSON pointer (RFC 6901) in the document; empty for all of it. */
  public readonly pointer: string;
  /** Line, from 1. @default - not counted */
  public readonly line?: number;
  /** Column, in UTF-16 units, from 1. @default - not counted */
  public readonly column?: number;
  /** For people: `cdk.out/App.template.json#/Resources/Role`, with the line where it is known. */
  public readonly text: string;

  /** A place by its parts. Throws for a part of another kind, and for a pointer that does not begin with a slash. */
  constructor(props: SourceLocationProps) {
    checkProps('SourceLocation', props, KINDS);
    const { file, document, embedded, pointer = '', line, column } = props;
    this.file = file;
    this.document = document;
    this.embedded = embedded;
    this.pointer = pointer;
    this.line = line;
    this.column = column;
    const place = line === undefined ? '' : column === undefined ? ` (line ${line})` : ` (line ${line}, column ${column})`;
    this.text = `${this.unit}#${pointer}${place}`;
    Object.freeze(this);
  }

  /** The file, and what it is of it, for people: `roles.yaml`, `roles.yaml[2]`, `App.template.json/Roles.TemplateBody`. */
  public get unit(): string {
    const { file, document, embedded } = this;
    return `${file}${document === undefined ? '' : `[${document}]`}${embedded === undefined ? '' : `/${embedded}`}`;
  }

  /** The place without the file: `#/Resources/Role`, `[2]#/Resources/Role`. The same for the same place in a file of another name. */
  public get within(): string {
    return this.text.slice(this.file.length);
  }

  /** A place in this one, by the rest of the pointer: `/bindings/0`. It has the line of this one. */
  public below(pointer: string): SourceLocation {
    const { file, document, embedded, line, column } = this;
    return new SourceLocation({ file, document, embedded, pointer: `${this.pointer}${pointer}`, line, column });
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
