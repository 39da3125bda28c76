import { Cause, FoundCause, Refusal } from '../../../trust';

/** A cause that the reader of a document has found already: it is wrong whatever the token. */
export function ofFault(id: string, tell: (refusal: Refusal) => FoundCause): Cause {
  return { id, find: (refusal) => refusal.leaf.fault === id ? tell(refusal) : undefined };
}
