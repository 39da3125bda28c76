import { OidcIssuer } from '../../../../src/issuers';

export const wrong = () => OidcIssuer.fromJson('{ "claims": { "a": { "type": "date" } } }');
