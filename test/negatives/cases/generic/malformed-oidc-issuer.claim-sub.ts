import { OidcClaim } from '../../../../src/issuers';
import { describe } from '../../described';

export const wrong = () => describe({ claims: { sub: OidcClaim.text() } });
