import { TrustingIdentity } from '../../trust';
import { sameSurroundings } from '../contents';

/** A document as text. */
export interface Canonical {
  readonly text: string;
  /** Whether the files settle all of it. */
  readonly settled: boolean;
  readonly identity: TrustingIdentity;
}

/** Where a document stands, and whose it is, is no part of what it says. */
const BESIDE = ['source', 'where', 'file', 'identity', 'notEvaluated'];
/** What a file leaves open, or nobody knows. */
const OPEN = /"unsettled":(?!\[\])|"verdict":"unknown"|"possible":\[(?!\])/;

/** The document of an identity; undefined where its party keeps none. */
export function canonical(identity: TrustingIdentity): Canonical | undefined {
  if (identity.document === undefined) return undefined;
  const text = JSON.stringify(identity.document(), (key, value: unknown) => BESIDE.includes(key) ? undefined : value);
  return { text, settled: !OPEN.test(text), identity };
}

/** How two documents are one: by what they say, or, where they leave something open, since the files around them are the same too. */
export function sameness(one: Canonical | undefined, other: Canonical | undefined): 'settled' | 'open' | undefined {
  if (!one || !other || one.text !== other.text) return undefined;
  if (one.settled) return 'settled';
  return sameSurroundings(one.identity, other.identity) ? 'open' : undefined;
}
