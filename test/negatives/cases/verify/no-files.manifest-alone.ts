import { Estate } from '../../../../src/simulate';

export const wrong = () => Estate.fromFiles([{ path: 'cdk.out/manifest.json', content: '{"version":"48.0.0","artifacts":{}}' }]);
