import { OidcClaim } from '../../../../src/issuers';
import { describe } from '../../described';

export const wrong = () => describe({ claims: { 'a b': OidcClaim.text() } });
