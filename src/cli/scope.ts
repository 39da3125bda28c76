import { RINGS } from './explain/scope-text';
import { isTrustedWorkflowError } from '../internal/errors';
import { TrustingIdentity } from '../trust/identity';
import { otherDoorInWords, otherDoorLines } from '../trust/other-door';
import { TrustScope, AdmittedSet } from '../verify';
import { printable } from '../verify/printable';

/** Who gets in at an identity, over all tokens that its issuer can mint. */
export interface Scope {
  readonly ring: TrustScope;
  /** Whose runs, or why it is not known. */
  readonly of: string;
  /** A line for each way in. */
  readonly words: readonly string[];
}

/** The scope of an identity. What is too much to be answered is not known. */
export function scopeOf(identity: TrustingIdentity): Scope {
  try {
    const admitted = AdmittedSet._of(identity);
    const { ring, of } = admitted._admission();
    const doors = identity.otherDoors ?? [];
    const words = [...admitted.inWords().split('\n'), ...otherDoorLines(doors)];
    // Everybody with an account of the cloud: nobody who asks how wide the trust is may be told less.
    const open = doors.find(({ everybody }) => everybody);
    return open === undefined ? { ring, of, words } : { ring: TrustScope.UNKNOWN, of: `it also lets in others, who show no token: ${otherDoorInWords(open)}`, words };
  } catch (error) {
    if (!isTrustedWorkflowError(error)) throw error;
    return { ring: TrustScope.UNKNOWN, of: error.text.problem, words: [`not known: ${error.text.problem}`] };
  }
}

/** The same for people: whose runs in one line, then the ways in. */
export function scopeLines({ ring, of, words }: Scope, indent: string): string[] {
  return [`${indent}who gets in: ${RINGS[ring]} (${printable(of)}) [${ring}]`, ...words.map((line) => `${indent}  ${printable(line)}`)];
}
