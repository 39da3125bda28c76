/** What a binding names: one mapped attribute with one value. */
export interface BoundValue {
  /** Name of the mapped attribute, without `attribute.`. */
  readonly attribute: string;
  /** The value that only tokens of the one workflow map to. */
  readonly value: string;
}

/** What a provider gets from a set of trusted workflows, and what each of them is bound by. */
export interface PoolDocument {
  /** The issuer, as its tokens write it. */
  readonly issuer: string;
  /** The one audience that the workflows chose. @default - the provider's own resource name */
  readonly audience?: string;
  /** CEL by target: `google.subject`, `attribute.*`. Sorted. */
  readonly mapping: { readonly [target: string]: string };
  /** CEL. @default - nothing that all workflows of a single-tenant issuer have in common */
  readonly condition?: string;
  /** By name of the workflow: the values that its service accounts and grants are bound to. Of a closed one: none. */
  readonly bound: { readonly [workflow: string]: BoundValue[] };
  /** Names of the workflows that are closed: nothing is mapped for them, and nothing is bound. @default - all are open */
  readonly closed?: string[];
  /** Whether all workflows are closed: the provider is disabled, and with it the pool, where the app owns it. @default false */
  readonly disabled?: boolean;
}
