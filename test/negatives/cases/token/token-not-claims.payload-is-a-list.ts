import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJSUzI1NiJ9.W10.c2VjcmV0', { source: 'token.jwt' });
