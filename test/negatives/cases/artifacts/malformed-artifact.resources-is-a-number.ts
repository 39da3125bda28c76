import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact({ Resources: 5 }, 'cdk.out/App.template.json');
