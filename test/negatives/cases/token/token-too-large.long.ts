import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('a'.repeat(1_048_577), { source: 'token.jwt' });
