import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('a'.repeat(1_048_577), 'token.jwt');
