import { notesOf, scopeInWords } from './explain/scope-text';
import { isTrustedWorkflowError } from '../internal/errors';
import { TrustingIdentity } from '../trust/identity';
import { otherDoorInWords, otherDoorLines } from '../trust/other-door';
import { TrustScope, AdmittedSet } from '../verify';
import { printable } from '../verify/printable';
import { FoundScope } from '../verify/scope/found-scope';

/** Who gets in at an identity, over all tokens that its issuer can mint. */
export interface Scope extends FoundScope {
  /** A line for each way in; none where nobody gets in. */
  readonly words: readonly string[];
}

/** The scope of an identity. What is too much to be answered is not known. */
export function scopeOf(identity: TrustingIdentity): Scope {
  try {
    const admitted = AdmittedSet._of(identity);
    const found = admitted._findScope();
    const ways = found.scope === TrustScope.NOBODY ? [] : admitted.inWords().split('\n');
    return besideDoors({ ...found, words: [...ways, ...otherDoorLines(identity.otherDoors)] }, identity);
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return { scope: TrustScope.UNKNOWN, of: error.text.problem, words: [`not known: ${error.text.problem}`] };
  }
}

/** Everybody with an account of the cloud: nobody who asks how wide the trust is may be told less. */
function besideDoors(scope: Scope, { otherDoors = [] }: TrustingIdentity): Scope {
  const open = otherDoors.find(({ everybody }) => everybody);
  return open === undefined ? scope : { scope: TrustScope.UNKNOWN, of: `it also lets in others, who show no token: ${otherDoorInWords(open)}`, words: scope.words };
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
