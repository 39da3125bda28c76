import { Explanation, Field, SourceLocation } from '../../trust';

/** A provider of a pool, as an artifact holds it. */
export interface ProviderDocument {
  /** The file and the place in it. */
  readonly source: SourceLocation;
  readonly poolId: Field;
  readonly providerId: Field;
  /** Digits. @default - the artifact does not say */
  readonly projectNumber?: string;
  readonly issuer: Field;
  /** Empty: the provider's own resource name. */
  readonly audiences: readonly Field[];
  /** CEL by target. */
  readonly mapping: readonly (readonly [target: string, expression: Field])[];
  /** CEL. @default - none, all tokens of the issuer pass */
  readonly condition?: Field;
  /** Whether Google, or a state, lists it: no rule about what may be created stands against it. @default false, it is to be created */
  readonly exists?: boolean;
  /** What stands in the way whatever the token: a disabled pool (deny), a form that is not understood (unknown). */
  readonly obstacles: readonly Explanation[];
}

/** What a member names within its pool; `everyone` is `allUsers`, `google` is `allAuthenticatedUsers`, which are of no pool. */
export type Principal =
  | { readonly kind: 'attribute'; readonly target: string; readonly value: string }
  | { readonly kind: 'pool' | 'everyone' | 'google' }
  /** A form that names no token. */
  | { readonly kind: 'nobody'; readonly why: string; readonly fault: string };

/** A member of an allow policy that may be a federated token, or that is one beside. */
export interface MemberDocument {
  /** The file and the place in it. */
  readonly source: SourceLocation;
  /** The member, for people. */
  readonly member: string;
  /** Providers of its pool in the artifact. Empty: the artifact holds none, and so does not settle who gets in. */
  readonly providers: readonly ProviderDocument[];
  /** Providers that may stand in its pool: the artifact does not settle in which they do. @default - none */
  readonly possible?: readonly ProviderDocument[];
  /** What it names; undefined where an obstacle says why that is not known. */
  readonly principal?: Principal;
  /** What it was meant to name, where it is plain. @default - it names what is meant, or it is not plain */
  readonly meant?: { readonly principal: Principal; readonly providers: readonly ProviderDocument[] };
  /** What stands in the way whatever the token: a disabled pool (deny), a form that is not understood (unknown). */
  readonly obstacles: readonly Explanation[];
  /** What bears on it and is not looked at: its IAM condition. @default - nothing */
  readonly notEvaluated?: string;
}

/** A service account that can be impersonated, or a role on a resource that principals hold directly. */
export interface IdentityDocument {
  readonly identity: string;
  readonly source: SourceLocation;
  readonly members: readonly MemberDocument[];
  /** What stands in the way whatever the token: a disabled pool (deny), a form that is not understood (unknown). */
  readonly obstacles: readonly Explanation[];
  /** Whether it is a service account, which the token becomes. @default false, a role that it holds itself */
  readonly impersonated?: boolean;
}

/** A condition without the provider that it belongs to. */
export interface ConditionDocument {
  /** The file and the place in it. */
  readonly source: SourceLocation;
  readonly expression: Field;
}
