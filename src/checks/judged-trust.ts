import { ALWAYS, Formula } from '../claims';
import { isUnsettled, OWN_AUDIENCE, RunKind, RunScopes, RunsOfKind, TokenClaims, TrustingIdentity, Verdict } from '../trust';
import { TrustScope } from '../verify';
import { ComparisonAnswer, findScope, FoundScope, isAmong, Search, Side, sideWith, Comparison } from '../verify/shared';

/** Whom an identity lets in of one CI system. */
export class JudgedTrust {
  private readonly search: Search;
  /** For answers of which no token is shown. */
  private readonly plainly: Search;
  private found?: FoundScope;

  constructor(private readonly identity: TrustingIdentity, public readonly side: Side, public readonly runs: RunScopes | undefined) {
    this.search = new Search(side, []);
    this.plainly = new Search(side, [], true);
  }

  /** How far the runs reach that get in. */
  public get scope(): FoundScope {
    this.found ??= findScope(this.side, []);
    return this.found;
  }

  /** Whether no token gets in that its issuer can mint. */
  public get isDead(): boolean {
    return this.scope.scope === TrustScope.NOBODY;
  }

  /** A token for which the formula holds and that gets in; undefined where there is none, or where that is not settled. */
  public witness(formula: Formula): TokenClaims | undefined {
    return this.decided(this.search.none(formula));
  }

  /** A token for which the formula does not hold and that gets in; undefined as above. Names may have come to others. */
  public witnessBeside(formula: Formula): TokenClaims | undefined {
    return this.decided(this.search.all(formula));
  }

  /** A token with an audience that gets in; undefined where there is none, or where that is not settled. */
  public witnessFor(audience: string): TokenClaims | undefined {
    const { witness } = this.search.none(ALWAYS);
    const token = witness && { ...witness.claims, aud: audience };
    return token && this.identity.decide(token).verdict === Verdict.ACCEPT ? token : undefined;
  }

  /** Whether it is proved that the formula holds for each token that gets in, as long as names stay with their ids. */
  public holdsForAll(formula: Formula): boolean {
    const { answer, nowOnly } = this.plainly.all(formula);
    return answer === ComparisonAnswer.YES || nowOnly === true;
  }

  /** Whether it is proved that no token gets in for which the formula holds. */
  public refuses(formula: Formula): boolean {
    return this.plainly.none(formula).answer === ComparisonAnswer.YES;
  }

  /** How far the runs reach of those that get in for which the formula holds. */
  public scopeWithin(formula: Formula): FoundScope {
    return findScope(sideWith(this.side, formula), []);
  }

  /** The runs of a kind, and one of them that gets in; undefined where none does. */
  public ofKind(kind: RunKind): (RunsOfKind & { readonly witness: TokenClaims }) | undefined {
    const runs = this.runs?.kinds?.find((one) => one.kind === kind);
    const witness = runs && this.witness(isAmong(runs.runs));
    return witness && { ...runs, witness };
  }

  /** A token that was found is shown to the evaluator of the cloud, with each audience that may get in. One that does not get in is none. */
  private decided({ answer, witness }: Comparison): TokenClaims | undefined {
    if (answer !== ComparisonAnswer.NO || witness === undefined) return undefined;
    return this.withAudience(witness.claims).find((token) => this.identity.decide(token).verdict === Verdict.ACCEPT);
  }

  private withAudience(token: TokenClaims): TokenClaims[] {
    const { admitted } = this.side;
    const { audiences, ownAudience } = isUnsettled(admitted) ? { audiences: [], ownAudience: undefined } : admitted;
    const each = [token, ...audiences.map((aud) => ({ ...token, aud: aud === OWN_AUDIENCE ? ownAudience : aud }))];
    return each.filter(({ aud }) => aud !== undefined && aud !== OWN_AUDIENCE);
  }
}
