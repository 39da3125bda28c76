import { readText } from '../../../../src/artifacts';

export const wrong = () => readText('Resources:\n  Role:\n    Type: AWS::IAM::Role\n    Type: AWS::IAM::User\n', 'template.yaml');
