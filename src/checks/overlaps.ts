import { gcpIdentity } from './documents';
import { JudgedIdentity } from './judged-identity';
import { JudgedProvider } from './judged-provider';
import { ALWAYS } from '../claims';
import { TokenClaims, Verdict } from '../trust';

/** Two identities of one pool, and a token that becomes the one or the other, as its job likes. */
export interface Overlap {
  /** The identity that takes tokens of the other. */
  readonly wide: JudgedIdentity;
  readonly other: JudgedIdentity;
  /** What the members of both name, where that is the same. @default - they name something else each */
  readonly shared?: string;
  readonly witness: TokenClaims;
}

/** Each identity is asked about a token of each other one: of more that takes too long. */
const MOST = 500;
const found = new WeakMap<JudgedProvider['provider'], readonly Overlap[]>();

/** Identities of a pool that take a token of another one. A token that is in both is looked for among those that each takes, one of each. */
export function overlapsIn(subject: JudgedProvider): readonly Overlap[] {
  const known = found.get(subject.provider) ?? find(subject);
  found.set(subject.provider, known);
  return known;
}

function find({ bound }: JudgedProvider): readonly Overlap[] {
  if (bound.length < 2 || bound.length > MOST) return [];
  const tokens = bound.map(({ trusts }) => trusts.map((trust) => trust.witness(ALWAYS)).find((token) => token !== undefined));
  return bound.flatMap((wide, index) => {
    const at = bound.findIndex((_, place) => place !== index && isTaken(wide, tokens[place]));
    const witness = tokens[at];
    if (witness === undefined) return [];
    const [shared] = namesOf(wide).filter((name) => namesOf(bound[at]).includes(name));
    // Of two that share what they name, the second is told.
    return shared !== undefined && at > index ? [] : [{ wide, other: bound[at], ...shared !== undefined && { shared }, witness }];
  });
}

const isTaken = ({ identity }: JudgedIdentity, token: TokenClaims | undefined) => token !== undefined && identity.decide(token).verdict === Verdict.ACCEPT;

const namesOf = (one: JudgedIdentity) => (gcpIdentity(one)?.members ?? []).flatMap(({ principal }) => principal?.kind === 'attribute' ? [`${principal.target}/${principal.value}`] : []);
