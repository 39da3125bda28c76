import { audiencesToTry, ownAudience } from './audience';
import { TestToken } from './test-token';
import { AudienceOverrides, Decision, Party, TrustingIdentity } from '../trust';
import { decideAt } from '../verify/shared';

/** One identity of some files, as assertions ask it. */
export class SubjectIdentity {
  public readonly party: Party;
  public readonly name: string;

  constructor(public readonly trusting: TrustingIdentity) {
    this.party = trusting.party;
    this.name = trusting.identity;
  }

  /** The decision on a token whose job asks for the audience of this identity. */
  public decide(token: TestToken): Decision {
    return this.decideClaims(token.claims(this.audienceFor(token)));
  }

  /** The decisions on it with each audience that its job may ask for. */
  public decideAny(token: TestToken): Decision[] {
    return audiencesToTry(this.party, (audience) => this.decideClaims(token.claims(audience))).map((audience) => this.decideClaims(token.claims(audience)));
  }

  public decideClaims(claims: Record<string, unknown>): Decision {
    return decideAt(this.trusting, claims);
  }

  /** The audience that a job with such a token asks for here. */
  public audienceFor(token: TestToken, chosen?: AudienceOverrides): string {
    return ownAudience(this.party, (audience) => this.decideClaims(token.claims(audience)), chosen);
  }

  public toString(): string {
    return `${this.party} ${JSON.stringify(this.name)}`;
  }
}
