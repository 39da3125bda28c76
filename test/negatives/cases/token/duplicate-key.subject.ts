import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('{ "iss": "https://token.actions.githubusercontent.com", "sub": "a", "sub": "b" }', 'token.json');
