import { OidcClaim } from '../../../../src/issuers';
import { describe } from '../../described';

export const wrong = () => describe({ claims: { n: OidcClaim.number() }, exactBy: ['n'] });
