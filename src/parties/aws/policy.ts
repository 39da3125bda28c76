import { ClaimMatcher, Wildcard } from '../../claims';
import { SourceLocation, Unsettled } from '../../trust';

/** Who a statement speaks of. */
export type Principal =
  /** An OIDC provider; partition and account are undefined where the artifact leaves them open. */
  | { readonly provider: string; readonly partition: string | undefined; readonly account?: string }
  /** A principal of another kind: a service, an account, a SAML provider, an issuer that IAM knows by itself. */
  | OtherPrincipal
  | OpenPrincipal;

/** A principal that is not settled, or of which it is not settled whether it covers web identities. */
export interface OpenPrincipal extends Unsettled {
  /** Whether it is `*`, which covers every account of the cloud. @default - it is not */
  readonly everybody?: true;
}

/** A principal that is no OIDC provider. */
export interface OtherPrincipal {
  readonly other: string;
  /** The host of an issuer that IAM knows by itself: its tokens are web identities too, and not modelled. @default - none */
  readonly issuer?: string;
  /** Whether it is `*`. @default - it is not */
  readonly everybody?: true;
}

/** A piece of a value that a condition compares with, whatever its operator makes of it. */
export type ValuePart =
  | { readonly literal: string }
  /** A bare `*` or `?`: a wildcard for some operators, itself for others. */
  | { readonly wildcard: Wildcard }
  /** `${key}` or `${key, 'default'}`. */
  | { readonly variable: string; readonly fallback?: string }
  /** Text that the artifact leaves open: why, in words. */
  | Unsettled;

/** One value of a condition. */
export interface ConditionValue {
  readonly parts: ValuePart[];
  /** As written, references in angle brackets. */
  readonly text: string;
}

/** A condition of a trust policy: one operator on one key. */
export interface Condition {
  /** As written: `StringEquals`, `ForAnyValue:StringLike`. */
  readonly operator: string;
  /** As written: `token.actions.githubusercontent.com:sub`. */
  readonly key: string;
  /** Alternatives for a positive operator; none may match for a negated one. */
  readonly values: ConditionValue[];
}

/** A statement of a trust policy, read from an artifact. */
export interface Statement {
  /** Its name. @default - none */
  readonly sid?: string;
  readonly effect: 'Allow' | 'Deny' | Unsettled;
  readonly principals: Principal[];
  /** Whether it speaks of everybody but the principals: `NotPrincipal`. */
  readonly exceptPrincipals: boolean;
  /** Actions with their wildcards, in lower case. */
  readonly actions: (ClaimMatcher | Unsettled)[];
  /** Whether it speaks of everything but the actions: `NotAction`. */
  readonly exceptActions: boolean;
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
  /** Whether it is looked up, and the file does not tell its client ids: they are as little known as those of an ARN. @default - it is made here */
  readonly lookedUp?: true;
  /** The file it stands in. */
  readonly file: string;
  /** The file, or the configuration of several files, that it is part of. */
  readonly scope: string;
  /** Its name in the template. */
  readonly id: string;
  /** Whether it exists under no condition. */
  readonly always: boolean;
  /** Whether it lists thumbprints of certificates. @default - it does not */
  readonly hasThumbprints?: true;
  readonly source: SourceLocation;
}
