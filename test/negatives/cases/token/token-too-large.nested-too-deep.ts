import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText(`{"iss":${'['.repeat(65)}${']'.repeat(65)}}`, { source: 'token.json' });
