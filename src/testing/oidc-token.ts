import { OidcTokenOptions } from './oidc-token-options';
import { TestToken } from './test-token';
import { wrongKind } from '../internal/catalogue/props';
import { checkProps, having, isText, PropertyKinds } from '../internal/check-props';
import { OidcIssuer } from '../issuers';
import { mintPartial } from '../issuers/generic/partial-run';

const KINDS: PropertyKinds<OidcTokenOptions> = {
  subject: { is: having('template', 'parts', 'without'), write: "OidcSubject.of('...')" },
  audience: { is: isText, write: "'sts.amazonaws.com'" },
};

/** The token that a described issuer mints for a run: its subject by the description, and ordinary values for what is not given. */
export class OidcToken extends TestToken {
  /**
   * A run of which some claims are known. Throws for claims that the issuer's description does not have, and where none of its subjects fits them.
   * @param claims values of claims, and of parts of the subject: text, numbers, truth values, lists
   */
  public static of(issuer: OidcIssuer, claims: Record<string, unknown>, options: OidcTokenOptions = {}): OidcToken {
    if (!having('props', 'url')(issuer)) throw wrongKind('issuer', issuer, 'new OidcIssuer({ ... })');
    if (!having()(claims) || Array.isArray(claims)) throw wrongKind('claims', claims, "{ project_id: '...' }");
    checkProps('OidcToken', options, KINDS);
    const token = new OidcToken(issuer, { ...claims }, { ...options });
    token.claims('any-audience');
    return token;
  }

  private constructor(private readonly issuer: OidcIssuer, private readonly given: Record<string, unknown>, private readonly options: OidcTokenOptions) {
    super();
  }

  public claims(audience: string): Record<string, unknown> {
    const { props } = this.issuer;
    return mintPartial(props, { claims: this.given, subject: this.options.subject, audience: this.options.audience ?? props.audience ?? audience });
  }

  public toString(): string {
    const { id, platform = id } = this.issuer.props;
    return `a run of ${platform} with ${Object.entries(this.given).map(([name, value]) => `${name} ${JSON.stringify(value)}`).join(', ')}`;
  }
}
