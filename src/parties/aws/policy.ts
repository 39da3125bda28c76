import { ClaimMatcher } from '../../claims';

/** Something that the artifact does not settle, or that is not understood: what stands there, in words. */
export interface Unsettled {
  readonly unsettled: string;
}

/** Who a statement speaks of. */
export type Principal =
  /** An OIDC provider; the partition is undefined where the artifact leaves it open. */
  | { readonly provider: string; readonly partition: string | undefined }
  /** A principal of another kind, known not to be an OIDC provider: a service, an account, a SAML provider. */
  | { readonly other: string }
  | Unsettled;

/** One operator on one key. */
export interface Condition {
  /** As written: `StringEquals`, `ForAnyValue:StringLike`. */
  readonly operator: string;
  /** As written: `token.actions.githubusercontent.com:sub`. */
  readonly key: string;
  /** EXACT: text without wildcards, for this operator. PATTERN: text with them. */
  readonly values: (ClaimMatcher | Unsettled)[];
}

/** A statement of a trust policy, read from an artifact. */
export interface Statement {
  readonly effect: 'Allow' | 'Deny' | Unsettled;
  readonly principals: Principal[];
  /** Actions with their wildcards. */
  readonly actions: (ClaimMatcher | Unsettled)[];
  readonly conditions: Condition[];
  /** Elements of the statement that are not understood, or that a trust policy cannot have. */
  readonly unsettled: Unsettled[];
}

/** A role's trust policy as an artifact has it, whoever wrote it. */
export interface Policy {
  readonly statements: Statement[];
  /** Why the policy as a whole cannot be read. */
  readonly unsettled: Unsettled[];
}

/** An OIDC provider of an artifact. */
export interface Provider {
  /** Host and path, no scheme. */
  readonly provider: string;
  /** The audiences that it takes. */
  readonly clientIds: string[] | Unsettled;
  /** The file it stands in. */
  readonly file: string;
  /** Its name in the template. */
  readonly id: string;
  /** Whether it exists under no condition. */
  readonly always: boolean;
}

/** Whether a node is an open one. */
export function isUnsettled(node: unknown): node is Unsettled {
  return typeof node === 'object' && node !== null && 'unsettled' in node && typeof node.unsettled === 'string';
}
