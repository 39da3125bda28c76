import { admittedBy } from '../admitted/identity';
import { IdentityDocument, MemberDocument, ProviderDocument } from '../artifact-document';
import { decideEveryone, decideMember, decideNobody } from './binding';
import { editedIdentity } from './edit';
import { Exchange } from './exchange';
import { MESSAGES } from './messages';
import { notEvaluatedBy } from './not-evaluated';
import { whyUnread } from './token';
import { unknown } from './verdicts';
import { Admitted, allOf, anyOf, Decision, Explanation, Party, SourceLocation, TokenClaims, TrustingIdentity, Verdict } from '../../../trust';

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
  /** What Google answers where the exchange refuses; undefined too where the exchange does not. */
  readonly message?: string;
  /** Whether the exchange refuses. */
  readonly refused: boolean;
}

/** An identity of an artifact, ready to decide: a token gets in through a provider that takes it and a member that names what it maps. */
export function trustingIdentity(document: IdentityDocument, exchanges: Exchanges): TrustingIdentity {
  return {
    ...decidingIdentity(document, exchanges),
    edited: (edits) => {
      const edited = editedIdentity(document, edits);
      return edited && trustingIdentity(edited, new Exchanges());
    },
  };
}

function decidingIdentity(document: IdentityDocument, exchanges: Exchanges): TrustingIdentity {
  const { members } = document;
  const certain = new Set(members.flatMap(({ providers }) => providers));
  const providers = [...certain, ...new Set(members.flatMap(({ possible = [] }) => possible).filter((provider) => !certain.has(provider)))];
  const gates = providers.map((provider) => new Gate(document, provider, exchanges.of(provider)));
  const fixed = members.flatMap((member) => withoutToken(member, document.impersonated === true) ?? []);
  return identityOf(document, notEvaluatedBy(providers, members), (token) => {
    const paths = gates.map((gate) => gate.pass(token));
    const verdict = allOf([...document.obstacles, { verdict: anyOf([...paths, ...fixed]) }]);
    const because = [...document.obstacles, ...paths.flatMap((path) => path.because), ...fixed];
    const cloudMessage = verdict === Verdict.DENY && document.obstacles.length === 0 ? messageOf(paths, document) : undefined;
    return { verdict, because, cloudMessage };
  }, () => admittedBy(document, providers.map((provider) => exchanges.of(provider)), fixed), () => document);
}

/** An identity that answers for claims that a token can hold. */
export function identityOf(
  { identity, source }: { readonly identity: string; readonly source: SourceLocation },
  notEvaluated: string[],
  answer: (token: TokenClaims) => Pick<Decision, 'verdict' | 'because' | 'cloudMessage'>,
  admitted: () => Admitted,
  document: () => unknown,
): TrustingIdentity {
  const decide = (token: TokenClaims): Decision => {
    const unread = whyUnread(token);
    if (unread !== undefined) return { party: Party.GCP, identity, verdict: Verdict.UNKNOWN, because: [unknown(source.text, unread)] };
    const { verdict, because, cloudMessage } = answer(token);
    return { party: Party.GCP, identity, verdict, because, ...cloudMessage === undefined ? {} : { cloudMessage }, notEvaluated };
  };
  return { party: Party.GCP, identity, source, decide, admitted, document };
}

/** A token that no exchange takes is told so by the first; one that an exchange takes, by the service account. What other services say is theirs. */
function messageOf(paths: readonly Path[], { impersonated }: IdentityDocument): string | undefined {
  if (paths.length > 0 && paths.every(({ refused }) => refused)) return paths[0].message;
  return impersonated ? MESSAGES.impersonation.value : undefined;
}

/** What one provider and the members of its pool are to an identity. */
class Gate {
  private readonly members: readonly MemberDocument[];
  private readonly possible: ReadonlySet<MemberDocument>;

  constructor(private readonly document: IdentityDocument, provider: ProviderDocument, private readonly exchange: Exchange) {
    const possible = document.members.filter((member) => member.possible?.includes(provider));
    this.members = [...document.members.filter(({ providers }) => providers.includes(provider)), ...possible];
    this.possible = new Set(possible);
  }

  public pass(token: TokenClaims): Path {
    const { identity, source } = this.document;
    const { explanation, mapped, message } = this.exchange.exchange(token);
    const named = this.members.map((member) => this.possible.has(member) ? inPoolMaybe(member, decideMember(member, mapped)) : decideMember(member, mapped));
    const verdict = anyOf(named);
    const binding = { where: source.text, text: `binding: ${identity} ${TEXT[verdict]}`, verdict, children: named };
    return { verdict: allOf([explanation, binding]), because: [explanation, binding], message, refused: explanation.verdict === Verdict.DENY };
  }
}

/** The provider may stand in another pool. */
function inPoolMaybe(member: MemberDocument, decided: Explanation): Explanation {
  const where = unknown(member.source.text, 'the artifact does not settle whether the provider stands in this pool');
  return { where: member.source.text, text: member.member, verdict: allOf([decided, where]), children: [decided, where] };
}

/** What is settled before any token: a member that names everyone; one whose pool stands elsewhere, or that is not understood. */
function withoutToken(member: MemberDocument, impersonated: boolean): Explanation | undefined {
  const everyone = decideEveryone(member, impersonated);
  if (everyone || member.providers.length > 0) return everyone;
  if (member.principal?.kind === 'nobody') return decideNobody(member, member.principal);
  const notFound = unknown(member.source.text, `${member.member}: the artifact holds no provider of its pool`);
  return member.obstacles.length > 0 ? { ...notFound, children: [...member.obstacles] } : { ...notFound, fault: 'pool-not-found', got: member.member };
}
