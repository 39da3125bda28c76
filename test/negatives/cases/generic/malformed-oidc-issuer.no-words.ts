import { ClaimValues, OidcClaim } from '../../../../src/issuers';
import { describe } from '../../described';

export const wrong = () => describe({ claims: { x: OidcClaim.text({ values: ClaimValues.oneOf() }) } });
