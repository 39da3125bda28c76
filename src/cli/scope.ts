import { notesOf, scopeInWords } from './explain/scope-text';
import { isTrustedWorkflowError } from '../internal/errors';
import { otherDoorLines, TrustingIdentity } from '../trust';
import { TrustScope } from '../verify';
import { sideOfIdentity } from '../verify/compare';
import { admittedInWords, findScope, FoundScope } from '../verify/scope';
import { printable } from '../verify/shared';

/** Who gets in at an identity, over all tokens that its issuer can mint. */
export interface Scope extends FoundScope {
  /** A line for each way in; none where nobody gets in. */
  readonly words: readonly string[];
}

/** The scope of an identity. What is too much to be answered is not known. */
export function scopeOf(identity: TrustingIdentity): Scope {
  try {
    const side = sideOfIdentity(identity);
    const found = findScope(side, []);
    const ways = found.scope === TrustScope.NOBODY ? [] : admittedInWords(side.admitted).split('\n');
    return { ...found, words: [...ways, ...otherDoorLines(identity.otherDoors)] };
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return { scope: TrustScope.UNKNOWN, of: error.text.problem, words: [`not known: ${error.text.problem}`] };
  }
}

/** The same for machines, in the order of the schemas. */
export function scopeJson({ scope, of, anyRef, reRegistrable, words }: Scope): Record<string, unknown> {
  return { scope, of, reRegistrable, anyRef, words };
}

/** The same for people: whose runs in one line, the ways in, then what to know of them. */
export function scopeLines(scope: Scope, indent: string): string[] {
  const { of, words } = scope;
  return [
    `${indent}who gets in: ${scopeInWords(scope)} (${printable(of)}) [${scope.scope}]`,
    ...words.map((line) => `${indent}  ${printable(line)}`),
    ...notesOf(scope).map((line) => `${indent}${line}`),
  ];
}
