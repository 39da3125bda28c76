import { ClaimMatcher, ClaimPattern } from '../../../claims';
import { Unsettled } from '../../../trust';

/** A resource that a statement names. */
export interface PermissionResource {
  /** For people: references in angle brackets. */
  readonly text: string;
  /**
   * The text as a pattern. References to account, partition and region may be anything; every other one is a text that no other text fits, since
   * what it comes to is not known.
   */
  readonly pattern: ClaimPattern;
  /** Whether it is the role itself, by a reference. */
  readonly isSelf: boolean;
  /** What it refers to in its own file, where it is one reference and nothing else. @default - it is none */
  readonly reference?: string;
}

/** A statement of a policy that says what its holder may do. */
export interface PermissionStatement {
  /** Its name, or its number. */
  readonly name: string;
  readonly effect: 'Allow' | 'Deny' | Unsettled;
  /** Actions with their wildcards, in lower case: IAM compares them in any case. */
  readonly actions: readonly (ClaimMatcher | Unsettled)[];
  /** The same as they are written, for people. */
  readonly actionTexts: readonly string[];
  /** Whether it speaks of everything but the actions: `NotAction`. */
  readonly exceptActions: boolean;
  readonly resources: readonly (PermissionResource | Unsettled)[];
  /** Whether it speaks of everything but the resources: `NotResource`. */
  readonly exceptResources: boolean;
  /** The keys of its conditions, in lower case. */
  readonly conditionKeys: readonly string[];
  /** Operators and keys, for people. Empty: unconditional. */
  readonly conditions: readonly string[];
  /** The whole of its conditions: equal texts, equal conditions. Empty: unconditional. */
  readonly conditionText: string;
}

/** Who holds it: what is needed to tell whether a statement speaks of the role itself. */
export interface PermissionHolder {
  /** Path and name behind `role/`, without the first slash. @default - the file does not settle it */
  readonly path?: string;
  /** Twelve digits. @default - files do not tell */
  readonly account?: string;
}
