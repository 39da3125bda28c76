import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('eyJhbGciOiJkaXIifQ..aXY.dGV4dA.dGFn', 'token.jwt');
