import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('***', { source: 'token.jwt' });
