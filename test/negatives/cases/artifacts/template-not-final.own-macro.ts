import { readArtifact } from '../../../../src/artifacts';

export const wrong = () => readArtifact({ Transform: ['AWS::Serverless-2016-10-31', 'AddRoles'], Resources: {} }, 'cdk.out/App.template.json');
