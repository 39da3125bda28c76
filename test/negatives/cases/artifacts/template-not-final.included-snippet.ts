import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact(
  { Transform: { Name: 'AWS::Include', Parameters: { Location: 's3://bucket/more.yaml' } }, Resources: {} }, 'cdk.out/App.template.json',
);
