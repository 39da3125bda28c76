import { withoutCounters } from './tokens';
import { escapeUnseen } from './unseen';

/** The documentation; the package has the same folder. */
export const DOCS = 'https://github.com/cdk-trusted-workflows/cdk-trusted-workflows/blob/main/docs';
/** Where the text of every error is explained at length. */
export const ERROR_DOCS = `${DOCS}/errors.md`;

/** The four things that each error of this library says. */
export interface ErrorText {
  /** What is wrong, in the caller's terms: one sentence, no full stop. */
  readonly problem: string;
  /** What was given, already shown through `show`. */
  readonly got: string;
  /** What is allowed there. */
  readonly allowed: string;
  /** What to write instead; one line each, in the order of preference. */
  readonly remedies: readonly string[];
  /** More to read, a line each, under the problem: the explanation of a decision. @default - nothing */
  readonly details?: readonly string[];
}

/** Marks our errors, so that they are known across two loaded copies of the library. */
const BRAND = Symbol.for('cdk-trusted-workflows.TrustedWorkflowError');

/** The one error class of this library. It is recognised by `isTrustedWorkflowError`, never by instanceof. */
export class TrustedWorkflowError extends Error {
  public readonly name = 'TrustedWorkflowError';

  /** The parts of the message. Not enumerable: an uncaught error would print them a second time. */
  public declare readonly text: ErrorText;

  constructor(public readonly code: string, text: ErrorText, public readonly where?: string) {
    super(print(code, text, where));
    Object.defineProperties(this, { [BRAND]: { value: true }, text: { value: text } });
  }

  /** The same error, with the place (a construct path) that the thrower did not know. */
  public at(where: string): TrustedWorkflowError {
    return this.where === undefined ? new TrustedWorkflowError(this.code, this.text, where) : this;
  }
}

/** Whether something thrown is an error of this library. */
export function isTrustedWorkflowError(error: unknown): error is TrustedWorkflowError {
  return typeof error === 'object' && error !== null && BRAND in error;
}

/** An entry of the catalogue: a code, and the text made from typed arguments. */
export type ErrorEntry<A extends unknown[]> = (...args: A) => TrustedWorkflowError;

/** Declares an entry of the catalogue. Codes are kebab-case, unique, and have a heading in docs/errors.md. */
export function entry<A extends unknown[]>(code: string, text: (...args: A) => ErrorText): ErrorEntry<A> {
  const make = (...args: A) => new TrustedWorkflowError(code, text(...args));
  return Object.assign(make, { code });
}

/** Runs `body`; an error of ours that knows no place gets `where`, the path of the construct at work. */
export function located<T>(where: string, body: () => T): T {
  try {
    return body();
  } catch (error) {
    throw isTrustedWorkflowError(error) ? error.at(where) : error;
  }
}

/** Longest value that a message shows in full: one line. */
const LONGEST_SHOWN = 160;

/** A value as it is shown in a message: quoted, what cannot be seen escaped, never longer than a line. Never throws. */
export function show(value: unknown): string {
  const text = escapeUnseen(withoutCounters(written(value)));
  if (text.length <= LONGEST_SHOWN) return text;
  const length = typeof value === 'string' ? value.length : text.length;
  // Not through the middle of an escape or of a surrogate pair.
  const start = text.slice(0, 140).replace(/(?:\\u?[0-9a-f]{0,3}|[\ud800-\udbff])$/, '');
  return `${start}... (${length} characters)`;
}

function written(value: unknown): string {
  if (typeof value === 'bigint') return `${value}n`;
  try {
    return JSON.stringify(value) ?? String(value);
  } catch {
    // A construct, say: it knows its parent, which knows it.
    return `an object of the type ${Object(value).constructor?.name ?? 'Object'}`;
  }
}

function print(code: string, text: ErrorText, where?: string): string {
  const lines = [
    `${text.problem} [${code}]`,
    ...(text.details ?? []).map((line) => line === '' ? '' : `  ${line}`),
    `  got:     ${text.got}`,
    `  allowed: ${text.allowed}`,
    ...(where === undefined ? [] : [`  where:   ${where}`]),
    ...text.remedies.map((remedy, index) => `${index === 0 ? '  write:   ' : '  or:      '}${remedy}`),
    `  docs:    ${ERROR_DOCS}#${code}`,
  ];
  // A construct's id is anybody's text: it forges no line, and colours none.
  return lines.map((line) => escapeUnseen(line)).join('\n');
}
