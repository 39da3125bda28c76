import { selected } from '../../../../src/cli/select';
import { Party } from '../../../../src/trust';
import { IdentitySet } from '../../../../src/verify';

const statement = {
  Effect: 'Allow',
  Action: 'sts:AssumeRoleWithWebIdentity',
  Principal: { Federated: 'arn:aws:iam::111111111111:oidc-provider/token.actions.githubusercontent.com' },
};
const properties = { RoleName: 'deploy', AssumeRolePolicyDocument: { Statement: [statement] } };

export const wrong = () => {
  const file = { path: 'cdk.out/App.template.json', content: JSON.stringify({ Resources: { Role: { Type: 'AWS::IAM::Role', Properties: properties } } }) };
  selected(IdentitySet.fromFiles([file])._trusting, [file.path], { party: Party.GCP });
};
