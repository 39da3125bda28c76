import { Estate } from '../../../../src/simulate';

export const wrong = () => Estate.fromFiles([{ path: 'cdk.out/App.template.json', content: '{"Resources": {"Role": {"Type": "AWS::IAM::Role",' }]);
