import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJkaXIifQ..aXY.dGV4dA.dGFn', { source: 'token.jwt' });
