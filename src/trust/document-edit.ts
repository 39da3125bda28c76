import { Explanation } from './decision';

/** A change of a document that repairs one comparison. It is tried before it is told. */
export type DocumentEdit = { readonly at: Explanation } & (
  /** One of the values asked for becomes this exact text. */
  | { readonly kind: 'exact'; readonly from: string; readonly to: string }
  /** One of the values asked for becomes this one, read as it was before. */
  | { readonly kind: 'value'; readonly from: string; readonly to: string }
  /** The comparison is of another key. */
  | { readonly kind: 'key'; readonly to: string }
  /** The comparison goes. */
  | { readonly kind: 'remove' }
  /** The statement allows this action. */
  | { readonly kind: 'action'; readonly to: string }
  /** The provider takes this audience too. */
  | { readonly kind: 'audience'; readonly add: string }
  /** The provider maps this attribute, too or otherwise. */
  | { readonly kind: 'mapping'; readonly target: string; readonly expression: string }
  /** A member names what it was meant to name. */
  | { readonly kind: 'as-meant' }
);
