import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact({ Resources: { 'Role/a~b': { Properties: {} } } }, 'cdk.out/App.template.json');
