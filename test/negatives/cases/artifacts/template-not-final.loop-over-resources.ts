import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact(
  { Resources: { 'Fn::ForEach::Roles': ['Name', ['a', 'b'], { 'Role${Name}': { Type: 'AWS::IAM::Role' } }] } }, 'cdk.out/App.template.json',
);
