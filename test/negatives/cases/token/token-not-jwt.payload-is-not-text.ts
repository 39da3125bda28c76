import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJSUzI1NiJ9._____w.c2VjcmV0', { source: 'token.jwt' });
