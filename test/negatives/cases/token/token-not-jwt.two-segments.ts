import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0', 'token.jwt');
