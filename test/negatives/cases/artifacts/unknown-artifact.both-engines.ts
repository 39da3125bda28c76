import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact({ Resources: {}, resource: {} }, 'merged.json');
