import { AudienceRule } from './audience';
import { Condition } from './condition';
import { Mapped, Mapping } from './mapping';
import { exchangeMessage } from './messages';
import { partOf } from './part-names';
import { Input } from './program';
import { TokenMemo } from './token';
import { shown, unknown } from './verdicts';
import { allOf, Explanation, isUnsettled, TokenClaims, Verdict, verdictOf } from '../../../trust';
import { ProviderDocument } from '../artifact-document';
import { ConditionRefusal, conditionRefusals, refusal, refusalsOf } from './refusals';
import { isAlwaysTrue } from '../cel/always-true';

/** What the exchange made of a token. */
export interface Exchanged {
  readonly explanation: Explanation;
  readonly mapped: Mapped;
  /** What the Security Token Service answers to a token that it refuses, where its words are known. */
  readonly message?: string;
}

const TEXT: Record<Verdict, string> = {
  [Verdict.ACCEPT]: 'gives a federated token',
  [Verdict.DENY]: 'refuses the token',
  [Verdict.UNKNOWN]: 'may give a federated token: the artifact does not settle it',
};

/** The first gate: whether a provider gives a federated token at all, and what it says of its bearer. */
export class Exchange {
  public readonly mapping: Mapping;
  public readonly condition?: Condition;
  private readonly audience: AudienceRule;
  private readonly where: string;
  private readonly last = new TokenMemo<Exchanged>();
  private all?: readonly Explanation[];
  private remarks?: readonly Explanation[];
  private asksNothing?: boolean;

  constructor(public readonly provider: ProviderDocument) {
    this.where = partOf(provider.source, 'condition');
    this.mapping = new Mapping(provider);
    this.audience = new AudienceRule(provider);
    this.condition = provider.condition === undefined ? undefined : new Condition(this.where, provider.condition, (target) => this.mapping.termOf(target), {
      maps: (target) => this.mapping.maps(target), absence: (target) => this.mapping.absence(target),
    });
  }

  /** Exchanges one token. The last answer is kept: all identities of a pool ask about the same token, one after the other. */
  public exchange(token: TokenClaims): Exchanged {
    return this.last.of(token, () => this.decide(token));
  }

  /** What stands in the way whatever the token, and what Google refuses to create, unless it is there. */
  public get obstacles(): readonly Explanation[] {
    return this.all ??= [...this.provider.obstacles, ...this.provider.exists ? [] : this.refusals()];
  }

  /** What Google would refuse to create, of a provider that is there: worth saying, and no obstacle. */
  private get notes(): readonly Explanation[] {
    const refusals = this.provider.exists && !this.remarks ? this.refusals() : [];
    return this.remarks ??= refusals.map(({ where, text }) => ({ where, text: `${text}; it is there all the same`, verdict: Verdict.ACCEPT }));
  }

  private decide(token: TokenClaims): Exchanged {
    const input = new Input(token);
    const mapped = this.mapping.map(input);
    const [issuer, audience] = [this.issuer(token), this.audience.decide(token)];
    const condition = mapped.explanation.verdict === Verdict.DENY ? undefined : this.decideCondition(input, mapped);
    const { obstacles } = this;
    const children = [...obstacles, ...this.notes, issuer, audience, mapped.explanation, ...condition ? [condition] : []];
    const verdict = allOf(children);
    const message = verdict === Verdict.DENY ? exchangeMessage({ obstacles, issuer, audience, mapping: mapped.explanation, condition }, token) : undefined;
    return { mapped, message, explanation: { where: this.provider.source.text, text: `exchange: ${TEXT[verdict]}`, verdict, children } };
  }

  private decideCondition(input: Input, { values, isOpen }: Mapped): Explanation {
    if (this.condition) return this.withWeakness(this.condition.decide(input.mappedTo(values), isOpen));
    return { where: this.where, text: 'there is no condition: every token of the issuer passes', verdict: Verdict.ACCEPT };
  }

  /** A condition that holds for whatever is there lets in everybody, and looks as if it did not. */
  private withWeakness(decided: Explanation): Explanation {
    if (decided.verdict !== Verdict.ACCEPT) return decided;
    this.asksNothing ??= this.condition?.parts?.every(({ formula }) => formula !== undefined && isAlwaysTrue(formula)) === true;
    return this.asksNothing ? { ...decided, fault: 'condition-always-true' } : decided;
  }

  /**
   * Google's own examples write GitHub's issuer with a slash at the end, the token is without: that works. Nothing says so of a slash that the
   * token alone has.
   */
  private issuer({ iss }: TokenClaims): Explanation {
    const { issuer, source } = this.provider;
    const where = partOf(source, 'issuer');
    if (isUnsettled(issuer)) return unknown(where, `the issuer depends on ${issuer.unsettled}, which the artifact does not settle`);
    if (iss === `${issuer}/` && !issuer.endsWith('/')) return unknown(where, 'the issuer of the token is that of the provider, and a slash; Google does not say what that is');
    const holds = iss === issuer || (typeof iss === 'string' && `${iss}/` === issuer && !iss.endsWith('/'));
    const text = `the issuer is ${holds ? '' : 'not '}the provider's`;
    return { where, key: 'iss', operator: '==', expected: issuer, got: shown(iss), text, verdict: verdictOf(holds) };
  }

  private refusals(): Explanation[] {
    const { issuer, mapping } = this.provider;
    // What is open, or not understood, has its own reason for being unknown.
    const judged = !this.condition || this.condition.expression;
    const reasons = judged ? conditionRefusals(isUnsettled(issuer) ? undefined : issuer, mapping.map(([target]) => target), this.condition?.expression) : [];
    const obstacle = ({ why, fault }: ConditionRefusal): Explanation => ({ where: this.where, text: refusal(why), verdict: Verdict.UNKNOWN, fault });
    return [...refusalsOf(this.provider), ...reasons.map(obstacle)];
  }
}
