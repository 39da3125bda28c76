import { ANYTHING, Session } from './session';
import { Form, formOf, ownVariable, Piece, TokenShape } from './shape';
import { Machine } from '../automaton';
import { Escaping } from '../escaping';
import { ClaimMatcher, MatcherKind } from '../matcher';
import { ClaimPattern } from '../pattern';

/** What is asked of a token. A text that is made of claims asks for the presence of each. */
export type Literal =
  | { readonly kind: 'match'; readonly of: readonly Part[]; readonly matcher: ClaimMatcher; readonly holds: boolean }
  | { readonly kind: 'present' | 'absent'; readonly claim: string };

/** Literal text, or a claim. */
export type Part = { readonly text: string } | { readonly claim: string };

/** What one text must fit, or must not. */
interface Text {
  readonly of: readonly Part[];
  readonly matcher: ClaimMatcher;
  readonly holds: boolean;
}

/** All that is asked of one text, as a machine. */
export interface Question {
  readonly name: string;
  readonly of: readonly Part[];
  readonly form: Form;
  readonly machine: Machine;
  /** Whether only some few values fit: an exact text, say. */
  readonly isExact: boolean;
  /** How its values are written, where it is the claim that escapes them. @default - as they are */
  readonly escaping?: Escaping;
}

/** The claims that a literal is about. */
export function claimsOf(literal: Literal): string[] {
  if (literal.kind !== 'match') return [literal.claim];
  const claims: string[] = [];
  for (const part of literal.of) if ('claim' in part) claims.push(part.claim);
  return claims;
}

/** The questions of some literals, one for each text. */
export function questionsOf(shape: TokenShape, literals: readonly Literal[], session: Session): Question[] {
  const matches = literals.flatMap((literal): Text[] => literal.kind === 'match' ? [literal] : literal.kind === 'present' ? [anyValueOf(literal.claim)] : []);
  const groups = new Map<string, Text[]>();
  for (const match of matches) {
    const name = JSON.stringify(match.of);
    groups.set(name, [...groups.get(name) ?? [], match]);
  }
  return [...groups].map(([name, group]) => {
    const [{ of }] = group;
    const [first] = of;
    const escaping = of.length === 1 && 'claim' in first && first.claim === shape.escaped?.claim ? shape.escaped.by : undefined;
    return { name, of, form: formOfParts(shape, of), machine: session.machine(group), isExact: group.some(isExact), escaping };
  });
}

const isExact = ({ matcher, holds }: Text) => holds && matcher.kind === MatcherKind.EXACT;

const anyValueOf = (claim: string) => ({ of: [{ claim }], matcher: ClaimMatcher.fitting(ClaimPattern.ofStars('*')), holds: true });

/** The language of a variable of this shape. */
export function languageOf(shape: TokenShape, variable: string): Machine {
  return shape.variables.get(variable) ?? ANYTHING;
}

/** How a claim is written in this shape. */
export function claimForm(shape: TokenShape, claim: string): Form {
  return shape.claims.get(claim) ?? formOf({ variable: ownVariable(claim) });
}

/** A text of several claims is one of their pieces; claims of several forms stand alone. */
function formOfParts(shape: TokenShape, of: readonly Part[]): Form {
  const [first, ...rest] = of;
  if (rest.length === 0 && first && 'claim' in first) return claimForm(shape, first.claim);
  return formOf(...of.flatMap((part): readonly Piece[] => 'text' in part ? [part] : claimForm(shape, part.claim).pieces));
}

/** Whether this library can ask that: a claim of several forms, or one that is escaped, is no part of a longer text. */
export function isAskable(shape: TokenShape, literal: Literal): boolean {
  if (literal.kind !== 'match' || literal.of.length <= 1) return true;
  return literal.of.every((part) => 'text' in part || (part.claim !== shape.escaped?.claim && claimForm(shape, part.claim).more().length === 0));
}
