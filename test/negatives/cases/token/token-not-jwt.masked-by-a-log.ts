import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('***', 'token.jwt');
