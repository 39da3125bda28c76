import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('{ "iss": "https://token.actions.githubusercontent.com", }', 'token.json');
