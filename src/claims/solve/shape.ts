import { Machine } from '../automaton';
import { Escaping } from '../escaping';

/** A part of a claim: literal text, or what a variable stands for. */
export type Piece = { readonly text: string } | { readonly variable: string };

/**
 * How a claim is put together: some pieces, then either the end or one of several ways to go on. A claim of one form has no ways to
 * go on.
 */
export interface Form {
  readonly pieces: readonly Piece[];
  /** Whether the claim may end here. */
  readonly ends: boolean;
  /** Ways to go on, made when they are asked for. */
  readonly more: () => readonly Form[];
  /** Forms of one key go on in the same ways, however they came about. @default - nothing is known */
  readonly key?: string;
}

/** A set of tokens: which claims they have, and what ties these to each other. */
export interface TokenShape {
  /** For people: which tokens these are. */
  readonly name: string;
  /** Claims that are made of variables. A variable has one value in all of them. */
  readonly claims: ReadonlyMap<string, Form>;
  /** What each variable may stand for. */
  readonly variables: ReadonlyMap<string, Machine>;
  /**
   * Wider languages of few states for some variables: where not even they hold a token, there is none. Asked first, since most
   * questions are settled so. @default - the languages themselves
   */
  readonly coarse?: ReadonlyMap<string, Machine>;
  /** What it stands for in an ordinary token: examples take that where they can. @default - as in `variables` */
  readonly ordinary?: ReadonlyMap<string, Machine>;
  /** Claims that have one value in all of these tokens, as far as that is known at once. @default - none */
  readonly constants?: ReadonlyMap<string, string>;
  /** The claim in which the values of variables are escaped wherever they stand, and how. @default - values are written as they are */
  readonly escaped?: { readonly claim: string; readonly by: Escaping };
  /** Whether a claim of `claims` may be missing from a token. One that is tied to the escaped claim is there if that one uses it. */
  readonly optional: (claim: string) => boolean;
  /** Whether a claim that is not in `claims` exists: then it may be missing, or have any value of its own variable. */
  readonly free: (claim: string) => boolean;
}

/** A claim that has one form. */
export function formOf(...pieces: Piece[]): Form {
  return { pieces, ends: true, more: () => [] };
}

/** The variables of a form, without those of what may follow it. */
export function variablesOf({ pieces }: Form): string[] {
  return pieces.flatMap((piece) => 'variable' in piece ? [piece.variable] : []);
}

/** Literal text. */
export const text = (value: string): Piece => ({ text: value });
/** The value of a variable. */
export const variable = (name: string): Piece => ({ variable: name });
/** The variable that a claim is which nothing ties to others. */
export const ownVariable = (claim: string): string => `claim ${claim}`;
