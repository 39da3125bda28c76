import { IdentitySet } from '../../../../src/verify';

export const wrong = () => IdentitySet.fromFiles([{ path: 'cdk.out/App.template.json', content: '{"Resources": {"Role": {"Type": "AWS::IAM::Role",' }]);
