import { OidcIssuer } from '../../../../src/issuers';

export const wrong = () => OidcIssuer.fromJson('{ id: 1 }');
