import { decideAudience } from './audience';
import { Condition } from './condition';
import { Mapped, Mapping } from './mapping';
import { allOf, shown, unknown, verdictOf } from './verdicts';
import { Explanation, TokenClaims, Verdict } from '../../../trust';
import { ProviderDocument } from '../artifact-document';

/** What the exchange made of a token. */
export interface Exchanged {
  readonly explanation: Explanation;
  readonly mapped: Mapped;
}

const TEXT: Record<Verdict, string> = {
  [Verdict.ACCEPT]: 'gives a federated token',
  [Verdict.DENY]: 'refuses the token',
  [Verdict.UNKNOWN]: 'may give a federated token: the artifact does not settle it',
};

/** The first gate: whether a provider gives a federated token at all, and what it says of its bearer. */
export class Exchange {
  private readonly mapping: Mapping;
  private readonly condition: Condition;
  private last?: { readonly key: string; readonly exchanged: Exchanged };

  constructor(private readonly provider: ProviderDocument) {
    this.mapping = new Mapping(provider);
    this.condition = new Condition(provider);
  }

  /** Exchanges one token. The last answer is kept: all identities of a pool ask about the same token, one after the other. */
  public exchange(token: TokenClaims): Exchanged {
    const key = JSON.stringify(token);
    if (this.last?.key !== key) this.last = { key, exchanged: this.decide(token) };
    return this.last.exchanged;
  }

  private decide(token: TokenClaims): Exchanged {
    const mapped = this.mapping.map(token);
    const mapping = mapped.explanation.verdict;
    const condition = mapping === Verdict.DENY ? [] : [this.condition.decide(token, mapped.values, mapping === Verdict.UNKNOWN)];
    const children = [...this.provider.obstacles, this.issuer(token), decideAudience(this.provider, token), mapped.explanation, ...condition];
    const verdict = allOf(children);
    return { mapped, explanation: { where: this.provider.source, text: `exchange: ${TEXT[verdict]}`, verdict, children } };
  }

  /** Google's own examples write GitHub's issuer with a slash at the end, the token is without: both work, so the slash says nothing. */
  private issuer({ iss }: TokenClaims): Explanation {
    const { issuer, source } = this.provider;
    const where = `${source}.oidc.issuer_uri`;
    if ('open' in issuer) return unknown(where, `the issuer depends on ${issuer.open}, which the artifact does not settle`);
    const holds = typeof iss === 'string' && bare(iss) === bare(issuer.known);
    const text = `the issuer is ${holds ? '' : 'not '}the provider's`;
    return { where, key: 'iss', operator: '==', expected: issuer.known, got: shown(iss), text, verdict: verdictOf(holds) };
  }
}

const bare = (url: string) => url.endsWith('/') ? url.slice(0, -1) : url;
