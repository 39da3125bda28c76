import { audiencesToTry, ownAudience } from './audience';
import { TestToken } from './test-token';
import { AudienceOverrides, Decision, Party } from '../trust';
import { TrustingIdentity } from '../trust/identity';
import { IdentitySet } from '../verify';

/** One identity of a set of identities, as assertions ask it. */
export class SubjectIdentity {
  /** Every identity of a set of identities. */
  public static all(set: IdentitySet): SubjectIdentity[] {
    return set._trusting.map((trusting) => new SubjectIdentity(trusting));
  }

  public readonly party: Party;
  public readonly name: string;

  private constructor(public readonly trusting: TrustingIdentity) {
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
    return IdentitySet._decide(this.trusting, claims);
  }

  /** The audience that a job with such a token asks for here. */
  public audienceFor(token: TestToken, chosen?: AudienceOverrides): string {
    return ownAudience(this.party, (audience) => this.decideClaims(token.claims(audience)), chosen);
  }

  public toString(): string {
    return `${this.party} ${JSON.stringify(this.name)}`;
  }
}
