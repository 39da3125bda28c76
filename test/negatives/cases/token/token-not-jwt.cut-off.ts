import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJSUzI1NiJ9.eyJpc3MiOiJ4In0.c2Vjc', { source: 'token.jwt' });
