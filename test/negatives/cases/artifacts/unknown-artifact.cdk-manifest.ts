import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact({ version: '40.0.0', artifacts: {} }, 'cdk.out/manifest.json');
