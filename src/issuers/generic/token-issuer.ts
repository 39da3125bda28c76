import { changesOf } from './changes';
import { OidcIssuerProps } from './issuer-props';
import { scopesOf } from './scopes';
import { tokenSpaceOf } from './space';
import { IssuerFacts } from '../../facts';
import { TokenIssuer } from '../../trust';

/** A described issuer as the check of trust needs it. */
export function tokenIssuerOf(props: OidcIssuerProps, facts: IssuerFacts): TokenIssuer {
  const space = tokenSpaceOf(props);
  return {
    facts,
    causes: [],
    scopes: scopesOf(props),
    tokenSpace: (issuer) => issuer === props.url ? space : undefined,
    changesOf: (token) => changesOf(props, token),
  };
}
