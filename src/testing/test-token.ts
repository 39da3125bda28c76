import { wrongKind } from '../internal/catalogue/props';
import { having } from '../internal/check-props';

/** A token that a test shows to identities. */
export abstract class TestToken {
  /**
   * A token of which you have the claims: pasted from a job, or of an issuer without a factory here. Its `aud` is the one that is shown,
   * whatever identity it is shown to. Throws for what is no object of claims.
   */
  public static ofClaims(claims: Record<string, unknown>): TestToken {
    if (!having('iss')(claims) || Array.isArray(claims)) throw wrongKind('claims', claims, "TestToken.ofClaims({ iss: '...', aud: '...', sub: '...' })");
    return new GivenToken({ ...claims });
  }

  /**
   * The claims, as a job gets them that asks for an audience.
   * @param audience the `aud` that the job asks for
   */
  public abstract claims(audience: string): Record<string, unknown>;

  /** One line for people: what run it is of. */
  public abstract toString(): string;
}

class GivenToken extends TestToken {
  constructor(private readonly given: Record<string, unknown>) {
    super();
  }

  public claims(_audience: string): Record<string, unknown> {
    return { ...this.given };
  }

  public toString(): string {
    return `the token of ${JSON.stringify(this.given.sub ?? this.given.iss)}`;
  }
}
