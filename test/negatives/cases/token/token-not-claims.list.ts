import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('[{ "iss": "https://token.actions.githubusercontent.com" }]', { source: 'token.json' });
