import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('{ "Resources": {} }', { source: 'cdk.out/App.template.json' });
