import { IdentitySet } from '../../../../src/verify';

export const wrong = () => IdentitySet.fromFiles([{ path: 'cdk.out/manifest.json', content: '{"version":"48.0.0","artifacts":{}}' }]);
