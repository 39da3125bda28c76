import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('aGVhZGVy.eyJpc3MiOiJ4In0.c2VjcmV0', { source: 'token.jwt' });
