/** Something that an artifact does not settle, or that is not understood: what stands there, in words. */
export interface Unsettled {
  readonly unsettled: string;
}

/** A text of a document that was read from an artifact. */
export type Field = string | Unsettled;

/** A text, or what stands in its place, for people. */
export const shownField = (field: Field): string => typeof field === 'string' ? field : field.unsettled;

/** Whether a node of a document is an unsettled one. */
export function isUnsettled(node: unknown): node is Unsettled {
  return typeof node === 'object' && node !== null && 'unsettled' in node && typeof node.unsettled === 'string';
}
