import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJSUzI1NiJ9.W10.c2VjcmV0', 'token.jwt');
