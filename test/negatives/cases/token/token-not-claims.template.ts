import { DecodedToken } from '../../../../src/simulate';

export const wrong = () => DecodedToken.fromText('{ "Resources": {} }', 'cdk.out/App.template.json');
