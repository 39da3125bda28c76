import { IdentityDocument, MemberDocument, ProviderDocument } from './artifact-document';
import { decideMember } from './evaluation/binding';
import { Exchange } from './evaluation/exchange';
import { allOf, anyOf, unknown } from './evaluation/verdicts';
import { Decision, Explanation, Party, TokenClaims, Verdict } from '../../trust';
import { TrustingIdentity } from '../../trust/identity';

/** Exchanges by provider, so that all identities of a pool share one. */
export class Exchanges {
  private readonly byProvider = new Map<ProviderDocument, Exchange>();

  /** The exchange of a provider. */
  public of(provider: ProviderDocument): Exchange {
    const known = this.byProvider.get(provider) ?? new Exchange(provider);
    this.byProvider.set(provider, known);
    return known;
  }
}

const TEXT: Record<Verdict, string> = {
  [Verdict.ACCEPT]: 'names the token',
  [Verdict.DENY]: 'does not name the token',
  [Verdict.UNKNOWN]: 'may name the token: the artifact does not settle it',
};

/** What one provider lets a token do at an identity: both gates must accept. */
interface Path {
  readonly verdict: Verdict;
  readonly because: Explanation[];
}

/** An identity of an artifact, ready to decide: a token gets in through a provider that takes it and a member that names what it maps. */
export function trustingIdentity(document: IdentityDocument, exchanges: Exchanges): TrustingIdentity {
  const { identity, source, obstacles } = document;
  const providers = [...new Set(document.members.flatMap((member) => member.providers))];
  const unlisted = document.members.filter((member) => member.providers.length === 0).map(withoutProvider);
  const decide = (token: TokenClaims): Decision => {
    if (!isJson(token)) return { party: Party.GCP, identity, verdict: Verdict.UNKNOWN, because: [unknown(source, NOT_JSON)] };
    const paths = providers.map((provider) => throughProvider(document, provider, exchanges.of(provider), token));
    const verdict = allOf([...obstacles, { verdict: anyOf([...paths, ...unlisted]) }]);
    return { party: Party.GCP, identity, verdict, because: [...obstacles, ...paths.flatMap(({ because }) => because), ...unlisted] };
  };
  return { party: Party.GCP, identity, source, decide };
}

const NOT_JSON = 'the claims are not decoded JSON of a depth that this library reads: nothing is said about them';
/** Levels of a claim. Those of platforms have four at most. */
const MAX_DEPTH = 100;

/** Whether claims can have come out of a token: no cycles, no functions, no big integers, and not nested without end. */
function isJson(value: unknown, depth = 0): boolean {
  if (depth > MAX_DEPTH) return false;
  if (typeof value === 'object' && value !== null) return Object.values(value).every((item) => isJson(item, depth + 1));
  return value === undefined || value === null || ['string', 'number', 'boolean'].includes(typeof value);
}

function throughProvider({ identity, source, members }: IdentityDocument, provider: ProviderDocument, exchange: Exchange, token: TokenClaims): Path {
  const { explanation, mapped } = exchange.exchange(token);
  const named = members.filter(({ providers }) => providers.includes(provider)).map((member) => decideMember(member, mapped));
  const verdict = anyOf(named);
  const binding = { where: source, text: `binding: ${identity} ${TEXT[verdict]}`, verdict, children: named };
  return { verdict: allOf([explanation, binding]), because: [explanation, binding] };
}

/** The pool stands elsewhere, or the member is not understood: nothing here says who gets in. */
function withoutProvider({ source, member, obstacles }: MemberDocument): Explanation {
  return { ...unknown(source, `${member}: the artifact holds no provider of its pool`), children: [...obstacles] };
}
