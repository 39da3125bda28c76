import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText(`{"iss":${'['.repeat(65)}${']'.repeat(65)}}`, 'token.json');
