import { OidcIssuerProps } from './issuer-props';
import { alphabetOf } from './languages';
import { Escaping } from '../../claims';
import { ClaimFacts, IssuerDeployment, IssuerFacts, Tenancy } from '../../facts';
import { asPattern } from '../../internal/regular-expression';

/** A description as relying parties know an issuer. */
export function factsOfIssuer(props: OidcIssuerProps): IssuerFacts {
  const { id, platform = id, traces, tokenMinutes } = props;
  const claims = claimsOf(props);
  return {
    id,
    platform,
    deployments: [deploymentOfIssuer(props)],
    claims,
    tellingClaims: claims.map(({ name }) => name).filter((name) => !traces.includes(name)),
    traceClaims: [...traces],
    subject: escapingOf(props),
    tokenMinutes,
  };
}

/** How values stand in subjects. */
export const escapingOf = ({ subjectEscapes = {} }: OidcIssuerProps): Escaping => new Escaping(new Map(Object.entries(subjectEscapes)));

function deploymentOfIssuer({ url, tenantClaim, tenantInUrl = false, audience }: OidcIssuerProps): IssuerDeployment {
  return {
    issuers: new RegExp(`^${asPattern(url)}$`),
    tenancy: tenantClaim !== undefined ? Tenancy.CLAIM : tenantInUrl ? Tenancy.URL : Tenancy.SINGLE,
    tenantClaims: tenantClaim === undefined ? [] : [tenantClaim],
    claimsSettled: true,
    audience,
  };
}

/** The tenant first, then as they are described. */
function claimsOf({ claims, tenantClaim, docs = '' }: OidcIssuerProps): ClaimFacts[] {
  const named = Object.entries(claims).filter(([, { onlyInSubject }]) => !onlyInSubject);
  const rank = (name: string) => name === tenantClaim ? 0 : 1;
  return named.sort(([one], [other]) => rank(one) - rank(other)).map(([name, { type, optional, values }]): ClaimFacts => (
    { name, type, always: !optional, alphabet: alphabetOf(values), source: docs, asOf: '' }));
}
