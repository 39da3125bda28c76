import { TrustingIdentity } from '../../trust/identity';
import { contentsOf } from '../contents';

/** A document as text. */
export interface Canonical {
  readonly text: string;
  /** Whether the files settle all of it. */
  readonly settled: boolean;
  /** What the files of its estate hold. */
  readonly contents?: string;
}

/** Where a document stands, and whose it is, is no part of what it says. */
const BESIDE = ['source', 'where', 'file', 'identity', 'notEvaluated'];
/** What a file leaves open, or nobody knows. */
const OPEN = /"open":|"unsettled":(?!\[\])|"doubts":\[(?!\])|"verdict":"unknown"|"condition":"|"possible":\[(?!\])/;

/** The document of an identity; undefined where its party keeps none. */
export function canonical(identity: TrustingIdentity): Canonical | undefined {
  if (identity.document === undefined) return undefined;
  const text = JSON.stringify(identity.document(), (key, value: unknown) => BESIDE.includes(key) ? undefined : value);
  return { text, settled: !OPEN.test(text), contents: contentsOf(identity) };
}

/** How two documents are one: by what they say, or, where they leave something open, since the files around them are the same too. */
export function sameness(one: Canonical | undefined, other: Canonical | undefined): 'settled' | 'open' | undefined {
  if (!one || !other || one.text !== other.text) return undefined;
  if (one.settled) return 'settled';
  return one.contents !== undefined && one.contents === other.contents ? 'open' : undefined;
}
