import { asPattern } from '../../../internal/regular-expression';
import { Decision, Party } from '../../../trust';

/** A claim whose value stands in a message. */
export interface Presented {
  readonly claim: string;
  /** What stands in front of the value. */
  readonly before: RegExp;
  /** What stands behind it, the most certain first; the end of the text is none. */
  readonly ends: readonly RegExp[];
  /** What the message leaves out in front of it. @default - nothing */
  readonly prefix?: string;
}

/** A message that a cloud answers to a token, and what is known by it. */
export interface KnownMessage {
  /** Stable, kebab-case. */
  readonly id: string;
  readonly party: Party;
  /** What it is recognised by. */
  readonly words: RegExp;
  /** What it means, in a sentence. */
  readonly meaning: string;
  /** The claim that it is about. @default - it does not say */
  readonly about?: string;
  /** @default - no claim is shown in it */
  readonly presents?: readonly Presented[];
  /** Others that it may stand for: a code that several have. @default - it stands for itself alone */
  readonly ofFamily?: readonly string[];
  /** Others in whose place the cloud has been seen to answer it. @default - none */
  readonly also?: readonly string[];
  /** Whether it is about something else than the trust, so that no file agrees with it and none contradicts it. @default false */
  readonly isBeside?: boolean;
  /** Whether what accepts is what the message says: it comes from a later gate. @default - it never is */
  readonly follows?: (decision: Decision) => boolean;
}

/** Matches some text wherever lines are broken, in any casing. */
export function wordsOf(text: string): RegExp {
  return new RegExp(asPattern(text.trim()).replace(/\s+/g, '\\s+'), 'i');
}

/** The words of a message without the code that stands in front of them. */
export function withoutCode(text: string): string {
  return text.replace(/^\w+: /, '');
}
