import { DecodedToken } from '../../../../src/verify';

export const wrong = () => DecodedToken.fromText('{ "Resources": {} }', 'cdk.out/App.template.json');
