import { GivenClaims } from './claim-option';
import { ClaimType } from '../../../facts';
import { malformedTokenOption } from '../../../internal/catalogue/cli-options';
import { OidcIssuer } from '../../../issuers';
import { describedIssuer } from '../../../issuers/generic/described';
import { mintPartial } from '../../../issuers/generic/partial-run';
import { TokenClaims } from '../../../trust';
import { GivenOptions } from '../ci-system';

/** The claims of the token that a described issuer mints for a run of which some claims are given. */
export function mintDescribed(project: string, { claim = {} }: GivenOptions, audience: string): TokenClaims {
  const issuer = issuerOf(project);
  const claims = Object.entries(claim as GivenClaims).map(([name, value]) => [name, valueOf(issuer, name, value)]);
  return mintPartial(issuer.props, { claims: Object.fromEntries(claims), audience: issuer.props.audience ?? audience });
}

function issuerOf(project: string): OidcIssuer {
  const issuer = describedIssuer(project.slice('oidc:'.length));
  if (!issuer) throw malformedTokenOption('issuer', project, 'oidc:ID, with the file that describes it', 'oidc:buildkite --issuer buildkite.json');
  return issuer;
}

/** Text as it is; what is no text as JSON. */
function valueOf({ props: { claims } }: OidcIssuer, name: string, value: string): unknown {
  if (!Object.hasOwn(claims, name) || claims[name].type === ClaimType.TEXT) return value;
  try {
    return JSON.parse(value);
  } catch {
    throw malformedTokenOption('--claim', `${name}=${value}`, `a ${claims[name].type} as JSON`, `${name}=${{ [ClaimType.NUMBER]: '1', [ClaimType.BOOLEAN]: 'true', [ClaimType.LIST]: '["a"]' }[claims[name].type]}`);
  }
}
