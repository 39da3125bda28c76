import { OidcClaim, OidcSubject } from '../../../../src/issuers';
import { describe } from '../../described';

export const wrong = () => describe({ claims: { n: OidcClaim.number() }, subjects: [OidcSubject.of('p/{n}')] });
